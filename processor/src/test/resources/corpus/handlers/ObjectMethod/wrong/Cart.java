// A handler named as a method of Object
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Cart {
  @Override
  @HandleCall
  public String toString() { // <- ObjectMethod
    return "a cart";
  }
}
