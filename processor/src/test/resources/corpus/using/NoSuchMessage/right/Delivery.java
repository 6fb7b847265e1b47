package shop;

class Delivery {
  static void arrived(StockClient stock) {
    stock.add(3);
  }
}
