package dev.troupe.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.api.Pid;
import dev.troupe.testing.InProcess;
import dev.troupe.testing.Mail;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The thread that a bare process has while it lives, and that others have had before. */
class ProcessThreadTest {
  @RegisterExtension static final InProcess IN_PROCESS = new InProcess();

  private static final int MANY = 1000;

  private static final InheritableThreadLocal<String> INHERITED = new InheritableThreadLocal<>();

  /** What a process that begins now finds. */
  private static <T> T inProcess(Class<T> type, Supplier<T> what) {
    Pid me = Self.pid();
    Processes.spawn(() -> me.send(what.get()));
    return Mail.expect(type);
  }

  @Test
  void isVirtual() {
    assertThat(inProcess(Boolean.class, () -> Thread.currentThread().isVirtual())).isTrue();
  }

  @Test
  void isItsOwn() {
    CountDownLatch begun = new CountDownLatch(MANY);
    CountDownLatch end = new CountDownLatch(1);
    for (int i = 0; i < MANY; i++) {
      Processes.spawn(() -> {
        begun.countDown();
        end.await(); // in foreign code: the runtime is not told
      });
    }

    assertThat(Waits.await(begun)).isTrue();
    end.countDown();
  }

  @Test
  void hasNothingOfWhoBeganIt() {
    INHERITED.set("mine");
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try {
      thread.setContextClassLoader(new URLClassLoader(new URL[0], before));
      for (int i = 0; i < MANY; i++) {
        assertThat(inProcess(String.class, () -> "" + INHERITED.get())).isEqualTo("null");
        assertThat(
                inProcess(ClassLoader.class, () -> Thread.currentThread().getContextClassLoader()))
            .isSameAs(Self.class.getClassLoader());
      }
    } finally {
      thread.setContextClassLoader(before);
      INHERITED.remove();
    }
  }

  @Test
  void hasNothingOfTheOneBefore() {
    ClassLoader own = Self.class.getClassLoader();
    ClassLoader other = new URLClassLoader(new URL[0], own);
    for (int i = 0; i < MANY; i++) {
      Mail.endOf(() -> {
        Thread.currentThread().setName("mine");
        Thread.currentThread().setContextClassLoader(other);
      });
    }
    for (int i = 0; i < MANY; i++) {
      assertThat(inProcess(String.class, () -> Thread.currentThread().getName())).isEmpty();
      assertThat(inProcess(ClassLoader.class, () -> Thread.currentThread().getContextClassLoader()))
          .isSameAs(own);
    }
  }

  @Test
  void isNotInterruptedByTheOneBefore() {
    AtomicBoolean interrupted = new AtomicBoolean();
    IntStream.range(0, MANY)
        .forEach(_ ->
            Mail.endOf(() -> {
              interrupted.compareAndSet(false, Thread.interrupted());
              Thread.currentThread().interrupt();
            }));

    assertThat(interrupted).isFalse();
  }
}
