package io.github.mlxggufbench.server.lmstudio;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * One thread that looks after all exchanges of a client: each runs on its caller's thread, which
 * while it waits in a socket read hears neither a limit nor an interrupt. It sleeps when there has
 * been nothing to look after for a while.
 */
final class Watchdog implements AutoCloseable {
  /** How late a limit or an interrupt may be noticed. */
  static final long TICK_NS = TimeUnit.MILLISECONDS.toNanos(10);

  private static final int IDLE_TICKS = 100;

  private final Set<Exchange> exchanges = ConcurrentHashMap.newKeySet();
  private final Thread thread = new Thread(this::run, "lmstudio-watchdog");
  private volatile boolean asleep;
  private volatile boolean closed;

  Watchdog() {
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * @throws IOException once this is closed: nothing would limit the exchange
   */
  void watch(Exchange exchange) throws IOException {
    exchanges.add(exchange);
    if (closed) { // asked last: what is added before that, close() finds
      exchanges.remove(exchange);
      throw new IOException("the client is closed");
    }
    if (asleep) {
      LockSupport.unpark(thread);
    }
  }

  /** When it returns nobody looks at the exchange any more: it waits for a look under way. */
  void release(Exchange exchange) {
    synchronized (exchange) {
      exchanges.remove(exchange);
    }
  }

  boolean isClosed() {
    return closed;
  }

  private void run() {
    int idleTicks = 0;
    while (!closed) {
      long nowNs = System.nanoTime();
      for (Exchange exchange : exchanges) {
        check(exchange, nowNs);
      }
      idleTicks = exchanges.isEmpty() ? idleTicks + 1 : 0;
      if (idleTicks < IDLE_TICKS) {
        LockSupport.parkNanos(this, TICK_NS);
      } else {
        sleep();
        idleTicks = 0;
      }
    }
  }

  /**
   * What fails in one exchange, such as reading a strange reply, must not end the others' limits.
   */
  private void check(Exchange exchange, long nowNs) {
    synchronized (exchange) {
      if (!exchanges.contains(exchange)) {
        return;
      }
      try {
        exchange.check(nowNs);
      } catch (RuntimeException | Error e) {
        exchange.end(new IOException("given up: its limits cannot be checked: " + e, e));
      }
    }
  }

  private void sleep() {
    asleep = true;
    while (exchanges.isEmpty() && !closed) {
      LockSupport.park(this);
    }
    asleep = false;
  }

  /** Ends every exchange that still runs. */
  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
    exchanges.forEach(Exchange::cancel);
  }
}
