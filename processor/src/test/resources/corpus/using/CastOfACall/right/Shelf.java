package shop;

class Shelf {
  static int look(StockClient stock) {
    return stock.ref().call(new StockClient.CountCall());
  }
}
