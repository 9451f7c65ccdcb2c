package io.github.mlxggufbench.embedded.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * An engine's reply while it comes. On {@link HttpURLConnection}, whose stream reads the socket in
 * the thread that asks: an event is here with no hand-over between threads. Each request has its
 * own connection and is sent once.
 */
public final class EngineReply implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpURLConnection connection;

  private EngineReply(HttpURLConnection connection) {
    this.connection = connection;
  }

  static EngineReply get(URI url) throws IOException {
    return new EngineReply(open(url));
  }

  static EngineReply post(URI url, byte[] body) throws IOException {
    HttpURLConnection connection = open(url);
    connection.setRequestMethod("POST");
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", "application/json");
    connection.setFixedLengthStreamingMode(body.length); // also: never sent again by itself
    try {
      connection.getOutputStream().write(body);
    } catch (IOException e) {
      connection.disconnect();
      throw e;
    }
    return new EngineReply(connection);
  }

  private static HttpURLConnection open(URI url) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) url.toURL().openConnection(java.net.Proxy.NO_PROXY);
    connection.setRequestProperty("Connection", "close");
    connection.setUseCaches(false);
    return connection;
  }

  /** The status; waits for the first line of the reply. */
  public int status() throws IOException {
    return connection.getResponseCode();
  }

  /** The body as it comes. */
  public InputStream body() throws IOException {
    InputStream in = status() < 400 ? connection.getInputStream() : connection.getErrorStream();
    return in == null ? InputStream.nullInputStream() : in;
  }

  /** The whole body. */
  public JsonNode json() throws IOException {
    return JSON.readTree(body().readAllBytes());
  }

  /** Closes the connection, which ends a generation that still runs. */
  @Override
  public void close() {
    connection.disconnect();
  }
}
