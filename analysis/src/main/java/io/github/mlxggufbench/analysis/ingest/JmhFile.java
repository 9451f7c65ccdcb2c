package io.github.mlxggufbench.analysis.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a JMH JSON result file of any project. */
public final class JmhFile {

  private JmhFile() {}

  /**
   * @throws UnusableRunException when the file is no JMH result
   */
  public static List<JmhResult> read(Path file) throws UnusableRunException {
    JsonNode json = JsonFile.parse(file);
    if (!json.isArray()) {
      throw new UnusableRunException(file + ": no JMH result (a JSON array is expected)");
    }
    List<JmhResult> results = new ArrayList<>();
    for (JsonNode entry : json) {
      if (!entry.path("benchmark").isTextual() || !entry.path("primaryMetric").isObject()) {
        throw new UnusableRunException(
            file
                + ": no JMH result (entry "
                + results.size()
                + " lacks benchmark or primaryMetric)");
      }
      results.add(result(entry));
    }
    return results;
  }

  private static JmhResult result(JsonNode entry) {
    Map<String, JmhMetric> secondary = new LinkedHashMap<>();
    entry
        .path("secondaryMetrics")
        .properties()
        .forEach(m -> secondary.put(m.getKey(), metric(m.getValue())));
    return new JmhResult(
        entry.path("benchmark").asText(),
        entry.path("mode").asText(),
        Params.of(entry.path("params")).values(),
        metric(entry.path("primaryMetric")),
        secondary);
  }

  private static JmhMetric metric(JsonNode json) {
    List<List<@Nullable Double>> raw =
        json.path("rawData").isArray()
            ? forks(json.path("rawData"), JmhFile::number)
            : forks(json.path("rawDataHistogram"), JmhFile::mean);
    return new JmhMetric(json.path("scoreUnit").asText(), number(json.path("score")), raw);
  }

  private static List<List<@Nullable Double>> forks(
      JsonNode forks, Function<JsonNode, @Nullable Double> iterationValue) {
    List<List<@Nullable Double>> raw = new ArrayList<>();
    for (JsonNode fork : forks) {
      List<@Nullable Double> values = new ArrayList<>();
      for (JsonNode iteration : fork) {
        values.add(iterationValue.apply(iteration));
      }
      raw.add(values);
    }
    return raw;
  }

  /** JMH writes what is no number as the text "NaN". */
  private static @Nullable Double number(JsonNode json) {
    return json.isNumber() && Double.isFinite(json.doubleValue()) ? json.doubleValue() : null;
  }

  /** The mean of a histogram, [[value, count], …]. */
  private static @Nullable Double mean(JsonNode histogram) {
    double sum = 0;
    long count = 0;
    for (JsonNode bucket : histogram) {
      sum += bucket.path(0).doubleValue() * bucket.path(1).longValue();
      count += bucket.path(1).longValue();
    }
    return count == 0 ? null : (Double) (sum / count);
  }
}
