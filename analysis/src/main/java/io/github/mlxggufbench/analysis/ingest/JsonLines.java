package io.github.mlxggufbench.analysis.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The objects of a JSONL file of a run directory, with their line numbers. */
final class JsonLines {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonLines() {}

  /** One object; lines count from 1. */
  record Line(int number, JsonNode json) {}

  static List<Line> read(Path directory, String name, InputWarnings warnings) throws IOException {
    Path file = directory.resolve(name);
    if (!Files.exists(file)) {
      warnings.add(name + ": not there; what it holds is unknown");
      return List.of();
    }
    List<Line> objects = new ArrayList<>();
    int number = 0;
    for (String text : TextLines.read(file, name, warnings)) {
      number++;
      try {
        JsonNode json = MAPPER.readTree(text);
        if (json.isObject()) {
          objects.add(new Line(number, json));
        } else {
          warnings.line(name, number, "no JSON object; line skipped");
        }
      } catch (JsonProcessingException e) {
        warnings.line(name, number, "damaged JSON (" + e.getOriginalMessage() + "); line skipped");
      }
    }
    return objects;
  }
}
