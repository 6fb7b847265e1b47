package shop;

class Till {
  static int count(Shop_CartClient cart) {
    return Shop_CartClient.of(cart.ref()).count();
  }
}
