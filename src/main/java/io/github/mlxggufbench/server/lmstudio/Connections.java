package io.github.mlxggufbench.server.lmstudio;

import io.github.mlxggufbench.server.lmstudio.Exchange.Kind;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Lets no request out over a kept connection that the server may have dropped: nothing is sent
 * twice, so such a request would be lost for no reason of the model's. LM Studio drops connections
 * after 5 s without request; llama.cpp's server announces keep-alive, and closes after each stream.
 *
 * <p>What a server does is learned, not assumed: a kept connection carries a request only if one
 * that had carried the same before is known to have served again. A {@link Kind#PROBE} is what
 * finds it out.
 */
final class Connections extends EventListener implements Interceptor {
  static final long IDLE_NS = TimeUnit.SECONDS.toNanos(4);

  /** A connection dropped sooner than that was not dropped for being idle. */
  private static final long HABIT_NS = TimeUnit.SECONDS.toNanos(1);

  /** A connection just used needs no probe. */
  private static final long FRESH_NS = TimeUnit.MILLISECONDS.toNanos(100);

  /** Thrown before anything was sent; the connection is closed by that. */
  static final class StaleException extends IOException {
    private static final long serialVersionUID = 1;

    StaleException() {
      super("a kept connection may be stale");
    }
  }

  /** What a connection did last. */
  private static final class Use {
    volatile boolean stream;
    volatile long atNs;
  }

  private final ResolvedHost host;
  private final Map<Connection, Use> uses = Collections.synchronizedMap(new WeakHashMap<>());
  private volatile @Nullable Boolean survivesDocument;
  private volatile @Nullable Boolean survivesStream;

  /**
   * @param host told which of its addresses connected
   */
  Connections(ResolvedHost host) {
    this.host = host;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Connection connection = Objects.requireNonNull(chain.connection());
    Exchange exchange = Objects.requireNonNull(chain.request().tag(Exchange.class));
    Use use = uses.get(connection);
    if (use == null) {
      exchange.connected(connection, false);
      uses.put(connection, begin(new Use(), exchange));
      return chain.proceed(chain.request());
    }
    if (!mayCarry(use, exchange.kind())) {
      throw new StaleException();
    }
    exchange.connected(connection, true);
    boolean afterStream = use.stream;
    boolean atOnce = System.nanoTime() - use.atNs < HABIT_NS;
    begin(use, exchange);
    try {
      Response response = chain.proceed(chain.request());
      learn(afterStream, true);
      return response;
    } catch (IOException e) {
      boolean dropped = !chain.call().isCanceled(); // else it was us
      if (dropped && atOnce && exchange.kind() == Kind.PROBE) {
        learn(afterStream, false);
      }
      throw e;
    }
  }

  private static Use begin(Use use, Exchange exchange) {
    use.stream = exchange.kind() == Kind.STREAM;
    use.atNs = System.nanoTime();
    return use;
  }

  private boolean mayCarry(Use use, Kind kind) {
    Boolean survives = use.stream ? survivesStream : survivesDocument;
    boolean known = survives != null ? survives : kind == Kind.PROBE;
    return known && System.nanoTime() - use.atNs < IDLE_NS;
  }

  private void learn(boolean ofStreams, boolean survives) {
    if (ofStreams) {
      survivesStream = survives;
    } else {
      survivesDocument = survives;
    }
  }

  @Override
  public void connectionReleased(Call call, Connection connection) {
    Use use = uses.get(connection);
    if (use != null) {
      use.atNs = System.nanoTime();
    }
  }

  @Override
  public void connectEnd(
      Call call, InetSocketAddress address, Proxy proxy, @Nullable Protocol protocol) {
    if (proxy.type() == Proxy.Type.DIRECT) {
      host.connectedTo(address.getAddress());
    }
  }

  /** False once the server was seen to close even after a whole answer, without saying so. */
  boolean mayBeKept() {
    Boolean survives = survivesDocument;
    return survives == null || survives;
  }

  /** Whether one was in use just now, and would be used again. */
  boolean areFresh() {
    long nowNs = System.nanoTime();
    synchronized (uses) {
      for (Map.Entry<Connection, Use> entry : uses.entrySet()) {
        Use use = entry.getValue();
        boolean open = !entry.getKey().socket().isClosed();
        if (open && nowNs - use.atNs < FRESH_NS && mayCarry(use, Kind.STREAM)) {
          return true;
        }
      }
      return false;
    }
  }
}
