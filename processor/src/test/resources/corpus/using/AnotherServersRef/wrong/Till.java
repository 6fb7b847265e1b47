// A client around the reference of another server
package shop;

class Till {
  static int count(Shop_CartClient cart) {
    return Shop_StockClient.of(cart.ref()).count(); // <- javac
  }
}
