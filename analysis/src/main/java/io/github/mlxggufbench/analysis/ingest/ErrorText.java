package io.github.mlxggufbench.analysis.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Row;

/** The {@code error} of a request as one line: {@code HTTP 404, model_not_found: no such model}. */
public final class ErrorText {

  private ErrorText() {}

  /** Null when the request's row says nothing of it. */
  public static @Nullable String of(Row request) {
    JsonNode error = JsonCell.of(request, "error");
    List<String> kind = new ArrayList<>();
    if (error.path("status").isNumber()) {
      kind.add("HTTP " + error.path("status").asText());
    }
    if (!error.path("type").asText("").isEmpty()) {
      kind.add(error.path("type").asText());
    }
    String message = error.path("message").asText("").strip();
    String lead = String.join(", ", kind);
    String text = lead.isEmpty() || message.isEmpty() ? lead + message : lead + ": " + message;
    return text.isEmpty() ? null : text.replaceAll("\\s+", " ");
  }
}
