package io.github.mlxggufbench.analysis.compare;

import io.github.mlxggufbench.analysis.ingest.UnusableRunException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Two measurements side by side.
 *
 * @param refused subjects in both whose mode or unit differs, as lines for a person
 * @param onlyInA subjects of one side, as text
 * @param warnings of reading either side, as lines for a person
 */
public record Comparison(
    List<ComparedLine> lines,
    List<String> refused,
    List<String> onlyInA,
    List<String> onlyInB,
    List<String> warnings) {

  /** Reads run directories or plain JMH JSON files. */
  public static Comparison read(Path a, Path b) throws UnusableRunException {
    Measurements ofA = Measurements.read(a);
    Measurements ofB = Measurements.read(b);
    Comparison comparison = of(ofA.all(), ofB.all());
    comparison.warnings.addAll(ofA.warnings());
    comparison.warnings.addAll(ofB.warnings());
    return comparison;
  }

  /** Whether no line has a value on both sides. */
  public boolean isEmpty() {
    return lines.stream().noneMatch(line -> finite(line.a()) && finite(line.b()));
  }

  private static boolean finite(Measurement measurement) {
    Double center = measurement.center();
    return center != null && Double.isFinite(center);
  }

  private static Comparison of(List<Measurement> a, List<Measurement> b) {
    Comparison comparison =
        new Comparison(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    Map<Subject, Map<String, Measurement>> ofB = byMode(b);
    byMode(a)
        .forEach((subject, modes) -> {
          Map<String, Measurement> others = ofB.remove(subject);
          if (others == null) {
            comparison.onlyInA.add(subject.text());
          } else {
            comparison.add(subject, modes, others);
          }
        });
    ofB.keySet().forEach(subject -> comparison.onlyInB.add(subject.text()));
    return comparison;
  }

  private static Map<Subject, Map<String, Measurement>> byMode(List<Measurement> measurements) {
    Map<Subject, Map<String, Measurement>> modes = new LinkedHashMap<>();
    for (Measurement m : measurements) {
      modes.computeIfAbsent(m.subject(), s -> new LinkedHashMap<>()).put(m.mode(), m);
    }
    return modes;
  }

  /** A benchmark may have been run in several modes; each is compared with its like. */
  private void add(Subject subject, Map<String, Measurement> a, Map<String, Measurement> b) {
    boolean shared = a.keySet().stream().anyMatch(b::containsKey);
    if (!shared) {
      refused.add(
          "%s: modes differ: A %s, B %s"
              .formatted(
                  subject.text(), String.join(", ", a.keySet()), String.join(", ", b.keySet())));
      return;
    }
    a.forEach((mode, left) -> {
      Measurement right = b.get(mode);
      if (right == null) {
        onlyInA.add(subject.text() + " in mode " + mode);
      } else if (left.unit().equals(right.unit())) {
        lines.add(ComparedLine.of(left, right));
      } else {
        refused.add(
            "%s: units differ: A %s, B %s".formatted(subject.text(), left.unit(), right.unit()));
      }
    });
    b.keySet().stream()
        .filter(mode -> !a.containsKey(mode))
        .forEach(mode -> onlyInB.add(subject.text() + " in mode " + mode));
  }
}
