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
  boolean take(String item) {
    return supplier.deliver(item) > 0;
  }
}
