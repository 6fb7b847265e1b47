// A message of another server
package shop;

class Till {
  static void add(Shop_CartClient cart) {
    cart.ref().cast(new Shop_StockClient.AddCast(3)); // <- javac
  }
}
