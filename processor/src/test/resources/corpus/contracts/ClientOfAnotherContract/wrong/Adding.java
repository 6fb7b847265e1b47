package shop;

interface Adding {
  void add(int count);
}
