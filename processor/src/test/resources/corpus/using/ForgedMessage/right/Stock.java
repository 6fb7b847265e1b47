package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCast;

@GenServer
public class Stock {
  private int items;

  public Stock() {}

  @HandleCast
  public void add(int count) {
    items += count;
  }
}
