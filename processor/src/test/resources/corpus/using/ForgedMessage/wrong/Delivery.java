// A protocol spoken from another package, past its client
package transport;

import shop.StockClient;

class Delivery {
  static void arrived(StockClient stock) {
    stock.ref().cast(new StockClient.AddCast(3)); // <- javac
  }
}
