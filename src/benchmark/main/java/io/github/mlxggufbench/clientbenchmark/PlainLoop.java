package io.github.mlxggufbench.clientbenchmark;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.mlxggufbench.selftest.player.BareSocket;
import io.github.mlxggufbench.selftest.player.StreamScript;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * What one writes in ten minutes with the libraries that the client is made of: a line at a time,
 * each event decoded, nothing stamped, checked, limited or recorded.
 */
@State(Scope.Benchmark)
public class PlainLoop {
  private static final String EVENT = "data: ";
  private static final JsonFactory JSON = new JsonFactory();

  private final OkHttpClient http =
      new OkHttpClient.Builder()
          .connectionPool(new ConnectionPool(64, 1, TimeUnit.MINUTES))
          .build();
  private Request request;

  @Setup
  public void connect(Player player) {
    request = new Request.Builder().url(player.url() + "/v1/chat/completions").build();
  }

  /** The body that asks for a stream. */
  static RequestBody body(StreamScript script) {
    return RequestBody.create(
        BareSocket.body(script.prompt()), MediaType.get("application/json; charset=utf-8"));
  }

  /** Sends it and reads its stream; returns how many tokens came. */
  int play(RequestBody body) throws IOException {
    Request post = request.newBuilder().post(body).build();
    try (Response response = http.newCall(post).execute()) {
      BufferedSource lines = response.body().source();
      int tokens = 0;
      for (String line = lines.readUtf8Line(); line != null; line = lines.readUtf8Line()) {
        if (line.startsWith(EVENT + "{") && hasText(line)) {
          tokens++;
        }
      }
      return tokens;
    }
  }

  private static boolean hasText(String line) throws IOException {
    String text = null;
    try (JsonParser json = JSON.createParser(line.substring(EVENT.length()))) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.VALUE_STRING && "content".equals(json.currentName())) {
          text = json.getText();
        }
      }
    }
    return text != null && !text.isEmpty();
  }

  @TearDown
  public void close() {
    http.connectionPool().evictAll();
  }
}
