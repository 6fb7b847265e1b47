package bank;

interface Purse {
  long take(long amount) throws TooLittle;
}
