// A server that was made and never started
package shop;

class Shop {
  static StockClient open() {
    return new StockClient(new Stock()); // <- javac
  }
}
