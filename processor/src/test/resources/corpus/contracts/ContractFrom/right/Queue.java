package bank;

interface Queue {
  Integer next();
}
