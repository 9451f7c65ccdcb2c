package io.github.mlxggufbench.analysis.experts;

import io.github.mlxggufbench.analysis.stats.ConfidenceInterval;
import io.github.mlxggufbench.analysis.stats.IndependenceTest;
import io.github.mlxggufbench.analysis.summary.ExpertFinding;
import io.github.mlxggufbench.analysis.summary.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** One layer of one build: what it chose in each domain, domains in order of their names. */
final class Layer {

  private static final double LEVEL = 0.05;

  private final int number;
  private final SortedMap<String, Domain> domains = new TreeMap<>();
  private final List<Pair> pairs = new ArrayList<>();
  private final @Nullable IndependenceTest test;

  private record Pair(List<String> names, Domain a, Domain b) {

    double divergence() {
      return JensenShannon.bits(a.shares(), b.shares());
    }

    double nullMean() {
      return JensenShannon.nullMean(a.shares().values().length, a.selections(), b.selections());
    }
  }

  Layer(int number, Map<String, List<Document>> documents) {
    this.number = number;
    documents.forEach((name, texts) -> domains.put(name, new Domain(texts)));
    List<String> names = List.copyOf(domains.keySet());
    for (int i = 0; i < names.size(); i++) {
      for (String other : names.subList(i + 1, names.size())) {
        String name = names.get(i);
        pairs.add(new Pair(List.of(name, other), domain(name), domain(other)));
      }
    }
    test =
        IndependenceTest.of(domains.values().stream().map(Domain::counts).toArray(long[][]::new));
  }

  private Domain domain(String name) {
    return Objects.requireNonNull(domains.get(name));
  }

  /** That all domains are of one distribution, not yet corrected; null without a test. */
  @Nullable Double pValue() {
    return test == null ? null : (Double) test.pValue();
  }

  /**
   * @param pHolm corrected for all layers of the build; null without a test
   * @param gguf the same layer of the GGUF build, for the MLX one; null where it is not there
   */
  ExpertFinding.Layer finding(@Nullable Double pHolm, @Nullable Layer gguf) {
    Map<String, ExpertFinding.Domain> found = new TreeMap<>();
    domains.forEach((name, domain) -> found.put(name, domain.finding()));
    Interval excess = excess();
    return new ExpertFinding.Layer(
        number,
        found,
        mean(found.values().stream().mapToDouble(ExpertFinding.Domain::entropy)),
        pairs.stream().map(Pair::names).toList(),
        pairs.stream().map(Pair::divergence).toList(),
        mean(pairs.stream().mapToDouble(Pair::nullMean)),
        excess,
        pHolm,
        specialised(pHolm, excess),
        Domain.agreement(domains.values().stream().flatMap(d -> d.documents().stream()).toList()),
        gguf == null ? null : divergence(gguf));
  }

  /** Null with fewer than two domains, or a domain of one document. */
  private @Nullable Interval excess() {
    if (domains.size() < 2 || domains.values().stream().anyMatch(d -> d.documents().size() < 2)) {
      return null;
    }
    ConfidenceInterval interval = DocumentBootstrap.meanOfPairs(List.copyOf(domains.values()));
    return new Interval(interval.center(), interval.lo(), interval.hi(), interval.confidence());
  }

  /**
   * The test takes every token for independent, the bootstrap every text: both must see it. Null
   * where either cannot tell.
   */
  private static @Nullable Boolean specialised(@Nullable Double pHolm, @Nullable Interval excess) {
    if (pHolm == null || excess == null || excess.lo() == null) {
      return null;
    }
    return (Boolean) (pHolm <= LEVEL && excess.lo() > 0);
  }

  /** How far the builds are apart in the same domains, on average; null without a common one. */
  private @Nullable Double divergence(Layer other) {
    return mean(
        domains.entrySet().stream()
            .filter(d -> comparable(d.getValue(), other.domains.get(d.getKey())))
            .mapToDouble(
                d -> JensenShannon.bits(d.getValue().shares(), other.domain(d.getKey()).shares())));
  }

  private static boolean comparable(Domain domain, @Nullable Domain other) {
    return other != null && domain.counts().length == other.counts().length;
  }

  private static @Nullable Double mean(DoubleStream values) {
    double mean = values.average().orElse(Double.NaN);
    return Double.isNaN(mean) ? null : (Double) mean;
  }
}
