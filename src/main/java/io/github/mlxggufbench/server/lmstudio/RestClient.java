package io.github.mlxggufbench.server.lmstudio;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.server.ClientTimeouts;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * HTTP to one server. Nothing is sent twice and nothing is followed: no retry, no redirect.
 *
 * <p>Each request has a connection of its own. A kept one may be closed by the server at the moment
 * it is used again (LM Studio drops idle ones after 5 s; llama.cpp's server announces keep-alive
 * and closes after each stream), which without a retry is a request lost for no reason of the
 * model's. Connecting costs no figure anything: the clock of a request starts when it was sent.
 */
final class RestClient implements AutoCloseable {
  private static final long MAX_REPLY_BYTES = 16 << 20;

  private final HttpUrl base;
  private final Secret secret;
  private final OkHttpClient http;

  /**
   * @throws IllegalArgumentException when the URL is not http or https
   */
  RestClient(URI url, Secret secret, ClientTimeouts limits) {
    this.base = HttpUrl.get(url.toString());
    this.secret = secret;
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher())
            .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
            .protocols(List.of(Protocol.HTTP_1_1))
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false)
            .connectTimeout(limits.connect())
            // The limits that remain are ours: on tokens for streams, per call for the rest.
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .callTimeout(Duration.ZERO);
    if (isLoopback(base.host())) {
      builder.proxy(Proxy.NO_PROXY);
    }
    this.http = builder.build();
  }

  /** Daemon threads, and no queue: a request that waits in the client would be timed wrongly. */
  private static Dispatcher dispatcher() {
    Dispatcher dispatcher =
        new Dispatcher(
            Executors.newCachedThreadPool(task -> {
              Thread thread = new Thread(task, "lmstudio-client");
              thread.setDaemon(true);
              return thread;
            }));
    dispatcher.setMaxRequests(Integer.MAX_VALUE);
    dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
    return dispatcher;
  }

  private static boolean isLoopback(String host) {
    boolean literal = host.indexOf(':') >= 0 || host.matches("[0-9.]+");
    try {
      return host.equals("localhost")
          || (literal && InetAddress.getByName(host).isLoopbackAddress());
    } catch (IOException e) {
      return false;
    }
  }

  HttpReply get(String path, Duration limit) throws IOException {
    return send(request(path).get().build(), limit);
  }

  HttpReply post(String path, JsonNode body, Duration limit) throws IOException {
    return send(request(path).post(new TimedBody(Json.bytes(body))).build(), limit);
  }

  /** A call that streams: without any limit of OkHttp's. */
  Call stream(String path, RequestBody body) {
    return http.newCall(request(path).header("Accept", "text/event-stream").post(body).build());
  }

  private Request.Builder request(String path) {
    Request.Builder request =
        new Request.Builder()
            .url(base.newBuilder().addPathSegments(path).build())
            .header("Accept-Encoding", "identity"); // a compressor would hold events back
    String authorization = secret.authorization();
    return authorization == null ? request : request.header("Authorization", authorization);
  }

  /** Waits in a way that an interrupt ends, as a blocked socket read does not. */
  private HttpReply send(Request request, Duration limit) throws IOException {
    Call call = http.newCall(request);
    call.timeout().timeout(limit.toNanos(), TimeUnit.NANOSECONDS);
    CompletableFuture<HttpReply> reply = new CompletableFuture<>();
    call.enqueue(new WholeReply(reply));
    try {
      return reply.get();
    } catch (InterruptedException e) {
      call.cancel();
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException problem) {
        throw problem;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private record WholeReply(CompletableFuture<HttpReply> reply) implements Callback {
    @Override
    public void onResponse(Call call, Response response) {
      try (response) {
        String text = response.peekBody(MAX_REPLY_BYTES).string();
        reply.complete(new HttpReply(response.code(), text));
      } catch (IOException | RuntimeException | Error e) {
        reply.completeExceptionally(e);
      }
    }

    @Override
    public void onFailure(Call call, IOException problem) {
      reply.completeExceptionally(problem);
    }
  }

  @Override
  public void close() {
    http.dispatcher().cancelAll();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
