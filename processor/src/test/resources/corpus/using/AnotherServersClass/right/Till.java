package shop;

class Till {
  static Shop_StockClient open() {
    return Shop_StockClient.start(Shop.Stock::new);
  }
}
