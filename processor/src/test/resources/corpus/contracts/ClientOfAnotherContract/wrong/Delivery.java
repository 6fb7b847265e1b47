// A client where another interface is wanted
package shop;

class Delivery {
  static Adding to(StockClient stock) {
    return stock; // <- javac
  }
}
