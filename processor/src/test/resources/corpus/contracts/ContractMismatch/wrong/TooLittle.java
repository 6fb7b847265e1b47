package bank;

final class TooLittle extends Exception {
  private static final long serialVersionUID = 1;
}
