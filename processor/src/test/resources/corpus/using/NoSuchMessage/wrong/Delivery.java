// A message that the server does not know
package shop;

class Delivery {
  static void arrived(StockClient stock) {
    stock.put(3); // <- javac
  }
}
