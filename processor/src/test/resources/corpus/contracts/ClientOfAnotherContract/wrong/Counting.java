package shop;

interface Counting {
  int count();
}
