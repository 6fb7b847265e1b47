package shop;

class Shop {
  boolean isOpen() {
    return Stock.last.items > 0;
  }
}
