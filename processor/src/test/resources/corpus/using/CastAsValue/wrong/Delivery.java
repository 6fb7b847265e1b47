// The result of a cast
package shop;

class Delivery {
  static int arrived(StockClient stock) {
    return stock.add(3); // <- javac
  }
}
