package shop;

class Printer {
  static void print(Text text) {
    Thread.startVirtualThread(() -> System.out.println(text.get()));
  }

  interface Text {
    String get();
  }
}
