package shop;

class Cook {
  static String dish(OrdersClient orders) {
    return orders.next().orElse("a rest");
  }
}
