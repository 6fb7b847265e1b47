package shop;

class Till {
  static void add(Shop_CartClient cart) {
    cart.ref().cast(new Shop_CartClient.AddCast(3));
  }
}
