package problems;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;
import dev.troupe.api.HandleInfo;
import dev.troupe.api.Vouched;

@GenServer(direct = true)
class VouchedWithoutDirect {
  @HandleCall
  @Vouched("nothing happens here")
  void direct() {}

  @HandleCall(direct = false)
  @Vouched("nothing happens here") // <- VouchedWithoutDirect
  void queued() {}

  @HandleCast
  @Vouched(" ") // <- VouchedWithoutReason
  void add(int value) {}

  @HandleInfo
  @Vouched("nothing happens here") // <- VouchedWithoutDirect
  void tick(String tick) {}

  @Vouched("nothing happens here") // <- VouchedWithoutDirect
  void helper() {}

  @Vouched("nothing happens here")
  @SuppressWarnings("troupe:VouchedWithoutDirect")
  void silent() {}
}
