// The client of another server
package shop;

class Till {
  static int open() {
    return count(Shop_CartClient.start(Shop.Cart::new)); // <- javac
  }

  static int count(Shop_StockClient stock) {
    return stock.count();
  }
}
