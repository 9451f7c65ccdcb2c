package io.github.mlxggufbench.server.lmstudio;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of one server, looked up once: all of them, in the system's order, until one has
 * connected, and only that from then on. So a name that stands for several machines, or for IPv6
 * and IPv4, means the same one for a whole run.
 */
final class ResolvedHost implements Dns {
  /** What the watchdog, who says why, is given to notice the same. */
  private static final Duration GRACE = Duration.ofMillis(100);

  private final Duration limit;
  private volatile @Nullable List<InetAddress> found;
  private volatile @Nullable InetAddress connected;

  /**
   * @param limit how long the system may take
   */
  ResolvedHost(Duration limit) {
    this.limit = limit;
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    InetAddress only = connected;
    if (only != null) {
      return List.of(only);
    }
    List<InetAddress> known = found;
    if (known == null) {
      known = ask(host);
      found = known;
    }
    return known;
  }

  /** On a thread of its own: a lookup hears neither a limit nor an interrupt. */
  private List<InetAddress> ask(String host) throws UnknownHostException {
    FutureTask<List<InetAddress>> answer = new FutureTask<>(() -> Dns.SYSTEM.lookup(host));
    Thread asking = new Thread(answer, "lmstudio-lookup");
    asking.setDaemon(true);
    asking.start();
    try {
      return answer.get(limit.plus(GRACE).toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new UnknownHostException(host + ": no address within " + Limits.text(limit));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnknownHostException(host + ": interrupted");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof UnknownHostException unknown
          ? unknown
          : new UnknownHostException(host + ": " + e.getCause());
    }
  }

  /**
   * As if that had connected.
   *
   * @param literal an address in digits
   */
  void means(String literal) {
    try {
      connectedTo(InetAddress.getByName(literal));
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("no address: " + literal, e);
    }
  }

  void connectedTo(InetAddress address) {
    if (connected == null) {
      connected = address;
    }
  }

  /** The one that connected; null before. */
  @Nullable InetAddress address() {
    return connected;
  }
}
