package io.github.mlxggufbench.server.lmstudio;

import static java.net.HttpURLConnection.HTTP_UNAVAILABLE;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.server.ClientTimeouts;
import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.GenerationListener;
import io.github.mlxggufbench.server.Loopback;
import io.github.mlxggufbench.server.ServerListener;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * HTTP to one server, each exchange on its caller's thread. Nothing is followed, and nothing sent
 * twice but questions that change nothing: those are asked again, a few times, when the connection
 * fails.
 */
final class RestClient implements AutoCloseable {
  /** More than there are streams at once. */
  private static final int KEPT_CONNECTIONS = 64;

  private static final int ATTEMPTS = 3;
  private static final int PROBES = 4;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

  private final HttpUrl base;
  private final Secret secret;
  private final ClientTimeouts limits;
  private final ServerListener listener;
  private final ResolvedHost host;
  private final Connections connections;
  private final OkHttpClient http;
  private final Map<String, Request> templates = new ConcurrentHashMap<>();
  private final Watchdog watchdog = new Watchdog();
  private final StreamBuffers.Pool buffers = new StreamBuffers.Pool();

  /**
   * @throws IllegalArgumentException when the URL is not http or https
   */
  RestClient(URI url, Secret secret, ClientTimeouts limits, ServerListener listener) {
    this.base = HttpUrl.get(url.toString());
    this.secret = secret;
    this.limits = limits;
    this.listener = listener;
    this.host = new ResolvedHost(limits.connect());
    this.connections = new Connections(host);
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .connectionPool(
                new ConnectionPool(KEPT_CONNECTIONS, Connections.IDLE_NS, TimeUnit.NANOSECONDS))
            .dns(host)
            .eventListener(connections)
            .addNetworkInterceptor(connections)
            .addNetworkInterceptor(RestClient::asFinal)
            .protocols(List.of(Protocol.HTTP_1_1))
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false)
            .connectTimeout(limits.connect())
            // The limits that remain are the watchdog's.
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .callTimeout(Duration.ZERO);
    if (Loopback.isHostOf(base.uri())) {
      builder.proxy(Proxy.NO_PROXY);
    }
    this.http = builder.build();
  }

  /** OkHttp would repeat what a 503 asks for again at once, silently and for ever. */
  private static Response asFinal(Interceptor.Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    return response.code() == HTTP_UNAVAILABLE
        ? response.newBuilder().removeHeader("Retry-After").build()
        : response;
  }

  /** A question that changes nothing: asked again, a few times, when the connection fails. */
  HttpReply get(String path, Errand errand) throws IOException {
    Duration pause = FIRST_PAUSE;
    for (int attempt = 1; ; attempt++) {
      try {
        return exchange(Exchange.Kind.DOCUMENT, request(path), errand);
      } catch (IOException e) {
        if (attempt == ATTEMPTS || !mayPass(e)) {
          throw e;
        }
        listener.onRetry(
            errand.doing(), attempt + 1, secret.hideIn(String.valueOf(e.getMessage())));
        sleep(pause);
        pause = pause.multipliedBy(4);
      }
    }
  }

  /**
   * Limits have had their time, an interrupt its reason, a certificate does not change, and a
   * closed client does not open.
   */
  private boolean mayPass(IOException problem) {
    return !(problem instanceof InterruptedIOException
        || problem instanceof SSLException
        || watchdog.isClosed());
  }

  private static void sleep(Duration pause) throws InterruptedIOException {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  HttpReply post(String path, JsonNode body, Errand errand) throws IOException {
    return exchange(
        Exchange.Kind.DOCUMENT, request(path).post(new TimedBody(Json.bytes(body))), errand);
  }

  private HttpReply exchange(Exchange.Kind kind, Request.Builder request, Errand errand)
      throws IOException {
    return new ErrandCall(kind, limits, errand.limit()).run(http, request, watchdog);
  }

  /** Generates, once. */
  Generation stream(String path, String model, byte[] request, GenerationListener firstToken) {
    TimedBody body = new TimedBody(request);
    StreamBuffers own = buffers.take();
    try {
      return new StreamCall(model, body, limits, firstToken, own)
          .run(
              http,
              request(path).header("Accept", "text/event-stream").post(body),
              watchdog,
              secret);
    } finally {
      buffers.giveBack(own);
    }
  }

  /** Generates by {@code /api/v1/chat}, once; null when the server has no such route. */
  @Nullable Generation probe(String path, String model, byte[] request) {
    TimedBody body = new TimedBody(request);
    return new ProbeCall(model, body, limits)
        .run(
            http, request(path).header("Accept", "text/event-stream").post(body), watchdog, secret);
  }

  /**
   * Makes sure that the next request finds a connection that works, where the server keeps any:
   * asks until an answer came over one that would be used again.
   *
   * @param path of a question whose answer, whatever it is, costs little
   */
  void freshen(String path, Errand errand) throws IOException {
    boolean answered = false;
    for (int i = 0; i < PROBES && connections.mayBeKept() && !connections.areFresh(); i++) {
      ErrandCall probe = new ErrandCall(Exchange.Kind.PROBE, limits, errand.limit());
      try {
        probe.run(http, request(path), watchdog);
        if (answered && !probe.reused()) {
          return; // the server said that it keeps none
        }
        answered = true;
      } catch (InterruptedIOException e) {
        throw e; // a limit or an interrupt, of which no other connection knows better
      } catch (IOException e) {
        if (!probe.reused()) {
          get(path, errand);
          return;
        }
        http.connectionPool().evictAll(); // those beside it have waited as long
      }
    }
  }

  /** To be completed: what is the same for each request to that path is made once. */
  private Request.Builder request(String path) {
    return templates.computeIfAbsent(path, this::template).newBuilder();
  }

  private Request template(String path) {
    Request.Builder request =
        new Request.Builder()
            .url(base.newBuilder().addPathSegments(path).build())
            .header("Accept-Encoding", "identity"); // a compressor would hold events back
    String authorization = secret.authorization();
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    return request.build();
  }

  /** Looks the URL's name up no more: it means that address. */
  void at(String literal) {
    host.means(literal);
  }

  /** Null before there was a connection. */
  @Nullable String address() {
    InetAddress address = host.address();
    return address == null ? null : address.getHostAddress();
  }

  /** Ends what still runs; what is asked later fails at once. */
  @Override
  public void close() {
    watchdog.close();
    http.connectionPool().evictAll();
  }
}
