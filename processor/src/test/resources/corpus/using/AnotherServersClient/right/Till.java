package shop;

class Till {
  static int open() {
    return count(Shop_StockClient.start(Shop.Stock::new));
  }

  static int count(Shop_StockClient stock) {
    return stock.count();
  }
}
