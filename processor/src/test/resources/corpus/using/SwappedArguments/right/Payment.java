package shop;

class Payment {
  static long pay(AccountClient account) {
    return account.transfer(100, "Joe");
  }
}
