// A call sent as if nobody waited for its answer
package shop;

class Shelf {
  static void look(StockClient stock) {
    stock.ref().cast(new StockClient.CountCall()); // <- javac
  }
}
