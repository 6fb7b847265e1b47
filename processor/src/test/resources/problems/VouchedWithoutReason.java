package problems;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.Vouched;

@GenServer
class VouchedWithoutReason {
  @HandleCall(direct = true)
  @Vouched("") // <- VouchedWithoutReason
  void empty() {}

  @HandleCall(direct = true)
  @Vouched("it only counts")
  void reasoned() {}
}
