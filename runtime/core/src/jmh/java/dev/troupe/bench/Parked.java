package dev.troupe.bench;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * The design that was not chosen: a server that is a virtual thread, parked while its mailbox is
 * empty. A sketch for comparison, with the least it can do: no names, links, monitors, timeouts; it
 * is a bound and not a rival.
 */
final class Parked implements Runnable {
  /** What such a server does with a message; runs in its thread. */
  interface Mail {
    void handle();
  }

  /** A call: who asks parks until it is answered. */
  abstract static class Question implements Mail {
    private final Thread asker = Thread.currentThread();
    private volatile boolean answered;
    private long answer;

    abstract long answer();

    @Override
    public final void handle() {
      answer = answer();
      answered = true;
      LockSupport.unpark(asker);
    }

    private long await() {
      while (!answered) {
        LockSupport.park();
      }
      return answer;
    }
  }

  private static final Mail STOP = () -> {};

  private final Queue<Mail> mailbox = new ConcurrentLinkedQueue<>();
  private final Thread thread = Thread.ofVirtual().unstarted(this);
  private volatile boolean parked;

  static Parked start() {
    Parked server = new Parked();
    server.thread.start();
    return server;
  }

  @Override
  public void run() {
    while (true) {
      Mail mail = mailbox.poll();
      if (mail == STOP) {
        return;
      } else if (mail != null) {
        mail.handle();
      } else {
        parked = true;
        if (mailbox.isEmpty()) {
          LockSupport.park();
        }
        parked = false;
      }
    }
  }

  void cast(Mail mail) {
    mailbox.add(mail);
    if (parked) {
      LockSupport.unpark(thread);
    }
  }

  long call(Question question) {
    cast(question);
    return question.await();
  }

  void stop() {
    cast(STOP);
  }

  boolean isParked() {
    return thread.getState() == Thread.State.WAITING;
  }
}
