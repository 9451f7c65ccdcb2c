package io.github.mlxggufbench.analysis.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** JMH parameters besides pair and format, sorted by name. */
public record Params(SortedMap<String, String> values) {

  public Params {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /** The fields of an object; none for anything else. */
  static Params of(JsonNode json) {
    SortedMap<String, String> values = new TreeMap<>();
    json.properties().forEach(f -> values.put(f.getKey(), f.getValue().asText()));
    return new Params(values);
  }

  /** The inverse of {@link #text()}. */
  public static Params parse(String text) {
    SortedMap<String, String> values = new TreeMap<>();
    for (String entry : text.isEmpty() ? new String[0] : text.split(",", -1)) {
      int equals = entry.indexOf('=');
      values.put(entry.substring(0, Math.max(equals, 0)), entry.substring(equals + 1));
    }
    return new Params(values);
  }

  /** These and one more. */
  public Params with(String name, String value) {
    SortedMap<String, String> more = new TreeMap<>(values);
    more.put(name, value);
    return new Params(more);
  }

  /** Canonical text, {@code k=v,k2=v2}; empty without parameters. */
  public String text() {
    return values.entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue())
        .collect(Collectors.joining(","));
  }
}
