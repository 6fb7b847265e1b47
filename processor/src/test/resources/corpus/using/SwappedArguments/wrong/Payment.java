// A call with its arguments in another order
package shop;

class Payment {
  static long pay(AccountClient account) {
    return account.transfer("Joe", 100); // <- javac
  }
}
