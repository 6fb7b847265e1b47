package shop;

class Shop {
  static StockClient open() {
    return StockClient.start(Stock::new);
  }
}
