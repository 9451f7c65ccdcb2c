package io.github.mlxggufbench.selftest;

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
   * @throws IOException when the server is not reached; one line for a person
   */
  static @Nullable String first(URI server, String token) throws IOException {
    try {
      return ask(server, token);
    } catch (JsonProcessingException e) {
      return null;
    } catch (IOException e) {
      throw new IOException("cannot reach " + server + ": " + e.getMessage(), e);
    }
  }

  private static @Nullable String ask(URI server, String token) throws IOException {
    URI address = server.resolve("/v1/models");
    HttpURLConnection call = (HttpURLConnection) address.toURL().openConnection();
    call.setConnectTimeout(LIMIT_MS);
    call.setReadTimeout(LIMIT_MS);
    call.setInstanceFollowRedirects(false); // the token is for this server
    if (!token.isEmpty()) {
      call.setRequestProperty("Authorization", "Bearer " + token);
    }
    if (call.getResponseCode() != HttpURLConnection.HTTP_OK) {
      return null;
    }
    try (InputStream in = call.getInputStream()) {
      String id = Json.MAPPER.readTree(in).path("data").path(0).path("id").asText();
      return id.isEmpty() ? null : id;
    }
  }
}
