package io.github.mlxggufbench.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** What the parent tells the server process, as one line of JSON on its standard input. */
record ServerOrder(
    List<CatalogueEntry> models, EngineSettings settings, String logDir, String cacheDir) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static ServerOrder parse(String line) throws JsonProcessingException {
    return JSON.readValue(line, ServerOrder.class);
  }

  String line() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("records of text and numbers", e);
    }
  }
}
