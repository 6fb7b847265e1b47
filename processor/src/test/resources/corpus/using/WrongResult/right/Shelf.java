package shop;

class Shelf {
  static String label(StockClient stock) {
    return "items: " + stock.count();
  }
}
