// A process that forgets one of its messages
package shop;

import dev.troupe.process.Inbox;

class Kitchen {
  sealed interface Message {}

  record Order(String dish) implements Message {}

  record Close() implements Message {}

  static void cook(Inbox<Message> inbox) {
    while (true) {
      switch (inbox.receive()) { // <- javac
        case Order order -> System.out.println(order.dish());
      }
    }
  }
}
