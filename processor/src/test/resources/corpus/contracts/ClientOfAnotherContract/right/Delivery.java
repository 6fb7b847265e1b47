package shop;

class Delivery {
  static Counting to(StockClient stock) {
    return stock;
  }
}
