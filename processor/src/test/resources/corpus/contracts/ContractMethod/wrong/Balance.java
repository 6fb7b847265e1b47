package bank;

interface Balance {
  long cents();

  boolean isEmpty();
}
