// An answer taken for something else
package shop;

class Shelf {
  static String label(StockClient stock) {
    return stock.count(); // <- javac
  }
}
