// A warning that is suppressed by another name
package shop;

import dev.troupe.api.GenServer;

@SuppressWarnings("troupe:NoHandler") // <- UnknownCode
@GenServer // <- NoHandlers
class Stock {
  int count() {
    return 3;
  }
}
