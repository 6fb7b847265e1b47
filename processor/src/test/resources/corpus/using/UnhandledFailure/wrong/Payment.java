// A failure that a handler declares and a caller forgets
package shop;

class Payment {
  static String pay(AccountClient account) {
    account.withdraw(100); // <- javac
    return "paid";
  }
}
