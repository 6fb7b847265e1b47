package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Stock {
  private final SupplierClient supplier;

  Stock(SupplierClient supplier) {
    this.supplier = supplier;
  }

  @HandleCall
  boolean take(String item, int open) {
    return supplier.deliver(item, open) > 0;
  }
}
