package io.github.mlxggufbench.analysis.experts;

import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import io.github.mlxggufbench.analysis.stats.Holm;
import io.github.mlxggufbench.analysis.summary.ExpertFinding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Row;

/**
 * What the {@code routing.jsonl} of runs says of the builds of a pair. Runs of one seed read the
 * same documents, which count once.
 */
public final class ExpertRouting {

  private static final String REFERENCE = "gguf";

  private ExpertRouting() {}

  /** One build as one source saw it: texts by layer and domain. */
  private record Build(String format, String source, int experts) {

    static Build of(Row row) {
      return new Build(row.getString("format"), row.getString("source"), row.getInt("experts"));
    }
  }

  /**
   * A text as one layer of a build read it.
   *
   * @param seed that it was chosen by; empty for an imatrix, which no run chooses
   */
  private record Text(
      Build build, int layer, String domain, @Nullable String document, String seed) {

    static Text of(Row row, RunDirectory run) {
      boolean whole = row.isMissing("document");
      return new Text(
          Build.of(row),
          row.getInt("layer"),
          row.getString("domain"),
          whole ? null : row.getString("document"),
          whole ? "" : run.manifest().json().path("seed").asText());
    }
  }

  /** One finding a build and source, GGUF first; empty where no routing was read. */
  public static List<ExpertFinding> of(String pair, List<RunDirectory> runs) {
    Map<Build, SortedMap<Integer, Layer>> builds = builds(pair, runs);
    Map<Integer, Layer> reference =
        builds.entrySet().stream()
            .filter(b -> b.getKey().format().equals(REFERENCE))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(new TreeMap<>());
    return builds.entrySet().stream()
        .map(b -> {
          boolean self = b.getKey().format().equals(REFERENCE);
          return finding(b.getKey(), b.getValue(), self ? Map.of() : reference);
        })
        .toList();
  }

  private static Map<Build, SortedMap<Integer, Layer>> builds(
      String pair, List<RunDirectory> runs) {
    Map<Build, SortedMap<Integer, Map<String, List<Document>>>> texts = new LinkedHashMap<>();
    Set<Text> read = new HashSet<>();
    for (RunDirectory run : runs) {
      for (Row row : run.routing()) {
        Document document = Document.of(row);
        if (row.getString("pair").equals(pair)
            && !document.isEmpty()
            && read.add(Text.of(row, run))) {
          texts
              .computeIfAbsent(Build.of(row), b -> new TreeMap<>())
              .computeIfAbsent(row.getInt("layer"), l -> new LinkedHashMap<>())
              .computeIfAbsent(row.getString("domain"), d -> new ArrayList<>())
              .add(document);
        }
      }
    }
    Map<Build, SortedMap<Integer, Layer>> builds = new LinkedHashMap<>();
    texts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey((a, b) -> a.format().compareTo(b.format())))
        .forEach(build -> {
          SortedMap<Integer, Layer> layers = new TreeMap<>();
          build.getValue().forEach((number, of) -> layers.put(number, new Layer(number, of)));
          builds.put(build.getKey(), layers);
        });
    return builds;
  }

  private static ExpertFinding finding(
      Build build, SortedMap<Integer, Layer> layers, Map<Integer, Layer> reference) {
    Map<Integer, Double> corrected = corrected(layers);
    Integer used = used(layers.values());
    List<ExpertFinding.Layer> findings = new ArrayList<>();
    layers.forEach((number, layer) ->
        findings.add(layer.finding(corrected.get(number), reference.get(number))));
    return new ExpertFinding(
        build.format(),
        build.source(),
        build.experts(),
        used,
        Chance.repeatFirst(build.experts()),
        used == null ? null : (Double) Chance.repeatAny(build.experts(), used),
        findings);
  }

  /** Null where a text does not tell it, or they do not agree. */
  private static @Nullable Integer used(Collection<Layer> layers) {
    Set<@Nullable Integer> told = new HashSet<>();
    layers.stream().flatMap(Layer::documents).forEach(d -> told.add(d.used()));
    return told.size() == 1 ? told.iterator().next() : null;
  }

  private static Map<Integer, Double> corrected(SortedMap<Integer, Layer> layers) {
    List<Integer> tested =
        layers.keySet().stream().filter(n -> pValue(layers.get(n)) != null).toList();
    double[] adjusted =
        Holm.adjust(
            tested.stream()
                .map(n -> Objects.requireNonNull(pValue(layers.get(n))))
                .mapToDouble(Double::doubleValue)
                .toArray());
    Map<Integer, Double> corrected = new TreeMap<>();
    for (int i = 0; i < adjusted.length; i++) {
      corrected.put(tested.get(i), adjusted[i]);
    }
    return corrected;
  }

  private static @Nullable Double pValue(@Nullable Layer layer) {
    return layer == null ? null : layer.pValue();
  }
}
