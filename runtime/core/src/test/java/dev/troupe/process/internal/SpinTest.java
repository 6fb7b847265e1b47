package dev.troupe.process.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SpinTest {
  private final Spin spin = Spin.ofVirtualThread();

  /** Comes when it has been looked at so often. */
  private static final class Coming implements Awaited {
    private final int look;
    private int looks;

    Coming(int look) {
      this.look = look;
    }

    static Coming never() {
      return new Coming(Integer.MAX_VALUE);
    }

    @Override
    public boolean isDone() {
      return ++looks >= look;
    }

    @Override
    public void awaitedBy(Context context) {
      throw new AssertionError("nobody sleeps here");
    }
  }

  @BeforeEach
  void elsewhereNobodySpins() {
    assumeTrue(Runtime.getRuntime().availableProcessors() > 1);
  }

  @BeforeEach
  void passFirst() {
    passFirst(spin);
  }

  private static void passFirst(Spin spin) {
    assertThat(IntStream.range(0, 7).map(_ -> looksInVain(spin))).containsOnly(0);
    assertThat(spin.until(new Coming(1))).isTrue();
  }

  @Test
  void seesWhatComesSoon() {
    assertThat(spin.until(new Coming(3))).isTrue();
  }

  @Test
  void givesUpOnWhatDoesNot() {
    Coming late = Coming.never();

    assertThat(spin.until(late)).isFalse();
    assertThat(late.looks).isPositive();
  }

  @Test
  void isLeftOutMoreAndMoreOftenWhereItDoesNotPay() {
    assertThat(leftOut(11)).containsExactly(1, 3, 7, 15, 31, 63, 127, 255, 255, 255, 255);
  }

  @Test
  void isTriedAgainAtOnceWhereItPaid() {
    leftOut(2);
    IntStream.range(0, 7).forEach(_ -> assertThat(looksInVain()).isZero());

    assertThat(spin.until(new Coming(1))).isTrue();
    assertThat(spin.until(new Coming(1))).isTrue();
    assertThat(leftOut(2)).containsExactly(1, 3);
  }

  @Test
  void ofAThreadOfTheSystemIsLongerAndLeftOutAsWell() {
    Spin patient = Spin.ofPlatformThread();
    passFirst(patient);

    assertThat(patient.until(new Coming(10_000))).isTrue();
    assertThat(patient.until(Coming.never())).isFalse();
    assertThat(patient.until(new Coming(2))).isFalse();
    assertThat(patient.until(new Coming(2))).isTrue();
  }

  /** How often it was left out after each of so many failures, before it failed once more. */
  private List<Integer> leftOut(int failures) {
    assertThat(looksInVain()).isPositive();
    List<Integer> times = new ArrayList<>();
    while (times.size() < failures) {
      int between = 0;
      while (looksInVain() == 0) {
        between++;
      }
      times.add(between);
    }
    return times;
  }

  private int looksInVain() {
    return looksInVain(spin);
  }

  private static int looksInVain(Spin spin) {
    Coming never = Coming.never();
    assertThat(spin.until(never)).isFalse();
    return never.looks;
  }
}
