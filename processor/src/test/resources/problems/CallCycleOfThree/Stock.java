package problems;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Stock {
  private final OrdersClient orders;
  private final int first;

  Stock(OrdersClient orders) {
    this.orders = orders;
    this.first = orders.ordered("first"); // <= CallCycle
  }

  @HandleCall
  int reserved(String item) {
    return first + ordered(item);
  }

  private int ordered(String item) {
    return orders.ordered(item); // <= CallCycle
  }

  @HandleCall
  int left(String item) {
    return 0;
  }
}

@GenServer
class Shop {
  private final StockClient stock;

  Shop(StockClient stock) {
    this.stock = stock;
  }

  @HandleCall
  int price(String item) {
    return 100 - stock.left(item);
  }
}

@GenServer
class Orders {
  private final ShopClient shop;

  Orders(ShopClient shop) {
    this.shop = shop;
  }

  @HandleCall
  int ordered(String item) {
    return shop.price(item);
  }
}
