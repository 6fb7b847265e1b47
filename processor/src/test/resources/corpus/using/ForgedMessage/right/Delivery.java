package transport;

import shop.StockClient;

class Delivery {
  static void arrived(StockClient stock) {
    stock.add(3);
  }
}
