package dev.troupe.samples.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.troupe.samples.cart.Cart.EmptyCart;
import dev.troupe.samples.cart.Cart.Item;
import dev.troupe.samples.cart.Cart.Receipt;
import dev.troupe.samples.cart.TillClient.Message;
import dev.troupe.samples.cart.TillClient.PayCast;
import dev.troupe.task.Task;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A cart with a fake till: the test sees what the till is told, and answers in its place. */
class CartTest {
  private final TillClient.Fake till = new TillClient.Fake();
  private CartClient cart;

  @BeforeEach
  void start() {
    cart = CartClient.start(() -> new Cart(till.client(), Duration.ofMinutes(1)));
  }

  @Test
  @DisplayName("The till is told what to take, and answers the shopper")
  void pays() {
    cart.add(new Item("apple", 30));
    cart.add(new Item("apple", 30));
    Task<Receipt> shopper = Task.async(() -> cart.checkout());
    Awaitility.await().until(() -> !till.messages().isEmpty());

    Message told = till.messages().getFirst();
    assertThat(told)
        .isInstanceOfSatisfying(
            PayCast.class,
            pay -> {
              assertThat(pay.receipt()).isEqualTo(new Receipt(Map.of("apple", 2), 60));
              pay.shopper().reply(pay.receipt());
            });
    assertThat(shopper.await().cents()).isEqualTo(60);
    assertThat(cart.contents()).isEmpty();
  }

  @Test
  @DisplayName("The till hears nothing of an empty cart")
  void isEmpty() {
    assertThatThrownBy(cart::checkout).isInstanceOf(EmptyCart.class);
    assertThat(till.messages()).isEmpty();
  }
}
