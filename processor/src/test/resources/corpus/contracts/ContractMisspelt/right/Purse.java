package bank;

interface Purse {
  void deposit(long amount);
}
