package dev.troupe.samples.web;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;

/**
 * The points of one customer. What it knows, the ledger knew before: it may die at any moment, and
 * the next session of that id goes on where this one was.
 */
@GenServer
class Session {
  private final String id;
  private final LedgerClient ledger;
  private long total;

  Session(String id, LedgerClient ledger) {
    this.id = id;
    this.ledger = ledger;
    this.total = ledger.total(id);
  }

  /** Returns the total that the request has led to, the same each time it comes. */
  @HandleCall
  long add(String request, long points) {
    Ledger.Entry entry = ledger.add(id, request, points);
    total = entry.now();
    return entry.after();
  }

  @HandleCall
  long total() {
    return total;
  }

  /** What a mistake in the program would do. */
  @HandleCast
  void crash() {
    throw new IllegalStateException("somebody wished that session " + id + " should crash");
  }
}
