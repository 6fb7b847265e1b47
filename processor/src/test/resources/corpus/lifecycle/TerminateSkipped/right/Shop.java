package shop;

import dev.troupe.supervisor.Strategy;
import dev.troupe.supervisor.Supervisor;
import java.util.List;

class Shop {
  static Supervisor open() {
    return Supervisor.startLink(
        Strategy.ONE_FOR_ONE, List.of(JournalClient.childSpec(Journal::new)));
  }
}
