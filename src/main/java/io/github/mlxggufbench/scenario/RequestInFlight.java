package io.github.mlxggufbench.scenario;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The request of a round that has been sent and is not on record yet, for a measuring JVM that ends
 * meanwhile: the thread that asks and the one that ends the JVM meet here.
 */
final class RequestInFlight {
  private static final long PATIENCE_SECONDS = 2;

  private @Nullable Flight latest;
  private boolean grounded;

  private record Flight(Thread sender, CountDownLatch recorded) {}

  /**
   * A request is sent next, by this thread.
   *
   * @throws IllegalStateException after {@link #cancel}
   */
  synchronized void takeOff() {
    if (grounded) {
      throw new IllegalStateException("the measuring JVM is ending");
    }
    latest = new Flight(Thread.currentThread(), new CountDownLatch(1));
  }

  /** It is on record. */
  synchronized void landed() {
    if (latest != null) {
      latest.recorded().countDown();
    }
  }

  private synchronized @Nullable Flight ground() {
    grounded = true;
    return latest;
  }

  /**
   * Lets no further request out, ends the one under way, if one is, and returns when it is on
   * record, or after two seconds.
   */
  void cancel() {
    Flight last = ground();
    if (last == null || last.recorded().getCount() == 0) {
      return;
    }
    last.sender().interrupt();
    try {
      boolean recorded = last.recorded().await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!recorded) {
        System.err.println("the last request did not end in time and is not on record");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
