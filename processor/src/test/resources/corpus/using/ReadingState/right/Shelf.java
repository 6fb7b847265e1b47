package shop;

class Shelf {
  static boolean isEmpty(StockClient stock) {
    return stock.count() == 0;
  }
}
