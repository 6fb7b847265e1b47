package shop;

interface Accounts {
  long balance();
}
