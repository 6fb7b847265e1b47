// A call with an argument of another type
package shop;

class Delivery {
  static void arrived(StockClient stock) {
    stock.add("three"); // <- javac
  }
}
