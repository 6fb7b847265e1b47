package shop;

interface Prices {
  int price(int items);
}
