// An answer that may be absent, used as if it were there
package shop;

class Cook {
  static String dish(OrdersClient orders) {
    return orders.next(); // <- javac
  }
}
