package shop;

class Payment {
  static String pay(AccountClient account) {
    try {
      account.withdraw(100);
      return "paid";
    } catch (Account.Overdrawn e) {
      return "declined";
    }
  }
}
