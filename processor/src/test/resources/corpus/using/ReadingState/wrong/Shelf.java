// The state of a server, read from outside
package shop;

class Shelf {
  static boolean isEmpty(StockClient stock) {
    return stock.items == 0; // <- javac
  }
}
