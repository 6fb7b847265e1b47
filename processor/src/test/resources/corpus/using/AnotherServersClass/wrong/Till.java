// The start of another class
package shop;

class Till {
  static Shop_StockClient open() {
    return Shop_StockClient.start(Shop.Cart::new); // <- javac
  }
}
