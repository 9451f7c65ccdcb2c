package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchdogTest {

  /** What it looks at is the caller's own again once it is released. */
  @Test
  void releaseWaitsForACheckUnderWay() throws Exception {
    CountDownLatch looking = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    Queue<String> order = new ConcurrentLinkedQueue<>();
    Exchange slow =
        new Watched(() -> {
          looking.countDown();
          await(mayEnd);
          order.add("looked");
        });
    try (Watchdog watchdog = new Watchdog()) {
      watchdog.watch(slow);
      looking.await();
      Thread releasing =
          new Thread(() -> {
            watchdog.release(slow);
            order.add("released");
          });
      releasing.start();
      while (releasing.getState() != Thread.State.BLOCKED && releasing.isAlive()) {
        Thread.onSpinWait();
      }
      mayEnd.countDown();
      releasing.join();
    }
    assertEquals(List.of("looked", "released"), List.copyOf(order));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aCheckThatFailsEndsItsOwnExchangeOnly(boolean error) throws Exception {
    CountDownLatch failedTwice = new CountDownLatch(2);
    CountDownLatch checkedAfterwards = new CountDownLatch(1);
    Watched strange =
        new Watched(() -> {
          failedTwice.countDown();
          if (error) {
            throw new StackOverflowError("too deep");
          }
          throw new IllegalStateException("too deep");
        });
    Watched other =
        new Watched(() -> {
          if (failedTwice.getCount() == 0) {
            checkedAfterwards.countDown();
          }
        });
    try (Watchdog watchdog = new Watchdog()) {
      watchdog.watch(strange);
      watchdog.watch(other);
      checkedAfterwards.await();
    }
    String type = error ? "StackOverflowError" : "IllegalStateException";
    assertEquals(
        "given up: its limits cannot be checked: java.lang." + type + ": too deep",
        strange.reasons.element());
    assertEquals(List.of(), List.copyOf(other.reasons));
  }

  @Test
  void onceClosedItTakesNothingOn() {
    Watchdog watchdog = new Watchdog();
    watchdog.close();

    IOException refusal =
        assertThrows(IOException.class, () -> watchdog.watch(new Watched(() -> {})));
    assertEquals("the client is closed", refusal.getMessage());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static final class Watched extends Exchange {
    private final Runnable check;
    final Queue<String> reasons = new ConcurrentLinkedQueue<>();

    Watched(Runnable check) {
      super(Kind.DOCUMENT);
      this.check = check;
    }

    @Override
    void check(long nowNs) {
      check.run();
    }

    @Override
    void end(IOException reason) {
      reasons.add(String.valueOf(reason.getMessage()));
    }
  }
}
