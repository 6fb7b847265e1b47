// A date that can be set
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

@GenServer
class Diary {
  private final List<Date> days = new ArrayList<>();

  @HandleCall
  void note(Date day) { // <- NotSendable
    days.add(day);
  }
}
