// A message that a typed process does not understand
package shop;

import dev.troupe.process.Address;

class Kitchen {
  record Order(String dish) {}

  static void order(Address<Order> cook) {
    cook.send("soup"); // <- javac
  }
}
