package shop;

class Shop {
  boolean isOpen() {
    return StockClient.named("stock").items() > 0;
  }
}
