package dev.troupe.samples.cart;

import dev.troupe.api.From;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;

/** Takes the money, and answers the shopper in the cart's place. */
@GenServer(fake = true)
class Till {
  private long takenCents;

  @HandleCast
  void pay(Cart.Receipt receipt, From<Cart.Receipt> shopper) {
    takenCents += receipt.cents();
    shopper.reply(receipt);
  }

  @HandleCall
  long takenCents() {
    return takenCents;
  }
}
