package io.github.mlxggufbench.selftest;

import static java.net.HttpURLConnection.HTTP_FORBIDDEN;
import static java.net.HttpURLConnection.HTTP_OK;
import static java.net.HttpURLConnection.HTTP_UNAUTHORIZED;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.mlxggufbench.record.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** {@code GET /v1/models}: the list that every OpenAI-compatible server has. */
final class ModelList {
  private static final int LIMIT_MS = 5_000;

  private ModelList() {}

  /**
   * The key of its first model; null when the server has no such list, or an empty one.
   *
   * @throws IOException when the server is not reached, or keeps us out; one line for a person
   */
  static @Nullable String first(URI server, String token) throws IOException {
    HttpURLConnection call = call(server.resolve("/v1/models"), token);
    int status = status(call, server);
    if (status == HTTP_UNAUTHORIZED || status == HTTP_FORBIDDEN) {
      throw new IOException(
          server
              + (token.isEmpty() ? " wants an API token" : " does not accept the API token")
              + " (HTTP "
              + status
              + "): set the environment variable LM_API_TOKEN to one that it accepts");
    }
    if (status != HTTP_OK) {
      return null;
    }
    try (InputStream in = call.getInputStream()) {
      String id = Json.MAPPER.readTree(in).path("data").path(0).path("id").asText();
      return id.isEmpty() ? null : id;
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  private static HttpURLConnection call(URI address, String token) throws IOException {
    HttpURLConnection call = (HttpURLConnection) address.toURL().openConnection();
    call.setConnectTimeout(LIMIT_MS);
    call.setReadTimeout(LIMIT_MS);
    call.setInstanceFollowRedirects(false); // the token is for this server
    if (!token.isEmpty()) {
      call.setRequestProperty("Authorization", "Bearer " + token);
    }
    return call;
  }

  private static int status(HttpURLConnection call, URI server) throws IOException {
    try {
      return call.getResponseCode();
    } catch (IOException e) {
      throw new IOException("cannot reach " + server + ": " + e.getMessage(), e);
    }
  }
}
