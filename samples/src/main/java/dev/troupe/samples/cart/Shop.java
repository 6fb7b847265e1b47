package dev.troupe.samples.cart;

import dev.troupe.process.Self;
import dev.troupe.samples.cart.Cart.EmptyCart;
import dev.troupe.samples.cart.Cart.Item;
import java.time.Duration;

/** Shopping: declared exceptions, an answer that comes from another server, and an idle timeout. */
public final class Shop {
  private Shop() {}

  /** Goes shopping. */
  public static void main(String[] args) throws EmptyCart {
    TillClient till = TillClient.startLink(Till::new);
    CartClient cart = CartClient.startLink(() -> new Cart(till, Duration.ofMillis(20)));
    Item apple = new Item("apple", 30);
    Item bread = new Item("bread", 250);

    cart.add(apple);
    cart.add(apple);
    cart.add(bread);
    System.out.println(cart.contents() + " for " + cart.total());
    System.out.println(cart.remove(apple).isPresent());
    System.out.println("paid " + cart.checkout().cents());
    System.out.println("in the till: " + till.takenCents());
    try {
      cart.checkout();
    } catch (EmptyCart e) {
      System.out.println(e.getMessage());
    }

    cart.add(bread);
    while (!cart.contents().isEmpty()) {
      Self.sleep(Duration.ofMillis(30));
    }
    System.out.println("left alone, the cart is empty again");
  }
  // [2 apple, 1 bread] for 310
  // true
  // paid 280
  // in the till: 280
  // there is nothing in the cart
  // left alone, the cart is empty again
}
