package shop;

import dev.troupe.process.Address;

class Kitchen {
  record Order(String dish) {}

  static void order(Address<Order> cook) {
    cook.send(new Order("soup"));
  }
}
