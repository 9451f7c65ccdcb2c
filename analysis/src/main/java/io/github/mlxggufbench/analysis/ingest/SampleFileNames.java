package io.github.mlxggufbench.analysis.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The round a sample file belongs to. Names of pairs and parameters may hold any character and were
 * made safe for files, so a name is never split: it is matched against the cells of the run.
 */
final class SampleFileNames {

  private static final Pattern ROUND = Pattern.compile("(.+)-r(\\d+)(?:-a(\\d+))?\\.csv");
  private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9]+");

  private final Map<String, Cell> cells = new HashMap<>();
  private final Set<String> ambiguous = new HashSet<>();

  /**
   * @param namers objects with the fields of a cell: cells, plan entries, rows
   */
  SampleFileNames(List<JsonNode> namers) {
    for (JsonNode namer : namers) {
      Cell cell = Cell.of(namer);
      for (String name : List.of(name(cell, asWritten(namer)), name(cell, sorted(cell)))) {
        Cell other = cells.put(name, cell);
        if (other != null && !other.equals(cell)) {
          ambiguous.add(name);
        }
      }
    }
  }

  /** The round; null when the name fits no cell, or more than one. */
  @Nullable RoundKey round(String fileName) {
    Matcher matcher = ROUND.matcher(fileName);
    if (!matcher.matches()) {
      return null;
    }
    String name = safe(matcher.group(1));
    Cell cell = cells.get(name);
    if (cell == null || ambiguous.contains(name)) {
      return null;
    }
    String attempt = matcher.group(3);
    return new RoundKey(
        cell, Integer.parseInt(matcher.group(2)), attempt == null ? 0 : Integer.parseInt(attempt));
  }

  private static String name(Cell cell, Stream<String> params) {
    return safe(
        Stream.concat(Stream.of(cell.benchmark(), cell.pair(), cell.format()), params)
            .collect(Collectors.joining("-")));
  }

  private static Stream<String> asWritten(JsonNode namer) {
    return namer.path("params").properties().stream()
        .map(e -> e.getKey() + "=" + e.getValue().asText());
  }

  private static Stream<String> sorted(Cell cell) {
    return Params.parse(cell.params()).values().entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue());
  }

  private static String safe(String name) {
    return UNSAFE.matcher(name).replaceAll("_");
  }
}
