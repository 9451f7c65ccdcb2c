package io.github.mlxggufbench.discover;

import io.github.mlxggufbench.config.Format;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The pairs among builds: same words in the name, nothing known to differ; of several quantisations
 * those with the nearest bits per weight, each build in one pair.
 *
 * @param unlike of each family that has both formats and no pair, the two that differ least
 */
record Matching(List<FoundPair> pairs, List<UnlikePair> unlike) {

  static Matching of(List<FoundBuild> builds) {
    List<FoundPair> pairs = new ArrayList<>();
    for (List<FoundBuild> model : grouped(builds, build -> build.name().words())) {
      pairs.addAll(pairsOf(model));
    }
    Set<FoundBuild> paired = new HashSet<>();
    pairs.forEach(pair -> paired.addAll(List.of(pair.gguf(), pair.mlx())));
    List<UnlikePair> unlike = new ArrayList<>();
    for (List<FoundBuild> family : grouped(builds, build -> build.name().family())) {
      if (family.stream().noneMatch(paired::contains)) {
        candidates(family).stream().limit(1).forEach(unlike::add);
      }
    }
    return new Matching(distinctNames(pairs), unlike);
  }

  private static List<FoundPair> pairsOf(List<FoundBuild> model) {
    List<FoundPair> pairs = new ArrayList<>();
    Set<FoundBuild> used = new HashSet<>();
    for (UnlikePair candidate : candidates(model)) {
      boolean free = !used.contains(candidate.gguf()) && !used.contains(candidate.mlx());
      if (free && candidate.differences().isEmpty()) {
        used.addAll(List.of(candidate.gguf(), candidate.mlx()));
        String name = candidate.gguf().name().asPairName();
        pairs.add(new FoundPair(name, candidate.gguf(), candidate.mlx()));
      }
    }
    return pairs;
  }

  /** Every GGUF build with every MLX build, those that differ least first. */
  private static List<UnlikePair> candidates(List<FoundBuild> builds) {
    List<UnlikePair> all = new ArrayList<>();
    for (FoundBuild gguf : builds) {
      for (FoundBuild mlx : builds) {
        if (gguf.format() == Format.GGUF && mlx.format() == Format.MLX) {
          all.add(new UnlikePair(gguf, mlx, differences(gguf, mlx)));
        }
      }
    }
    all.sort(
        Comparator.comparingInt((UnlikePair pair) -> pair.differences().size())
            .thenComparingDouble(Matching::bitsApart)
            .thenComparingDouble(Matching::sizesApart));
    return all;
  }

  private static List<Difference> differences(FoundBuild gguf, FoundBuild mlx) {
    List<Difference> known = Difference.between(gguf, mlx);
    if (!known.isEmpty() || gguf.name().words().equals(mlx.name().words())) {
      return known;
    }
    String names = gguf.name().asPairName() + " against " + mlx.name().asPairName();
    return List.of(new Difference(Difference.Kind.NAME, "by their names two models: " + names));
  }

  /** Two of the same nominal bits differ in what they really take: Q4_K_S from Q4_K_M. */
  private static double sizesApart(UnlikePair pair) {
    Long gguf = pair.gguf().sizeBytes();
    Long mlx = pair.mlx().sizeBytes();
    return gguf == null || mlx == null ? Double.MAX_VALUE : Math.abs(Math.log((double) gguf / mlx));
  }

  private static double bitsApart(UnlikePair pair) {
    Double apart = Difference.bitsApart(pair.gguf(), pair.mlx());
    return apart == null ? Double.MAX_VALUE : apart;
  }

  private static Collection<List<FoundBuild>> grouped(
      List<FoundBuild> builds, Function<FoundBuild, List<String>> key) {
    Map<List<String>, List<FoundBuild>> groups = new LinkedHashMap<>();
    for (FoundBuild build : builds) {
      groups.computeIfAbsent(key.apply(build), words -> new ArrayList<>()).add(build);
    }
    return groups.values();
  }

  /**
   * Two pairs of one model are told apart by their bits, and by a number where that is not enough.
   */
  private static List<FoundPair> distinctNames(List<FoundPair> pairs) {
    List<FoundPair> named = new ArrayList<>();
    for (FoundPair pair : pairs) {
      boolean shared = pairs.stream().filter(other -> other.name().equals(pair.name())).count() > 1;
      Double bits = pair.mlx().bitsPerWeight();
      named.add(
          shared && bits != null
              ? pair.named(pair.name() + String.format(Locale.ROOT, "-%.0fbit", bits))
              : pair);
    }
    PairNames taken = new PairNames(Set.of());
    return named.stream().map(pair -> pair.named(taken.free(pair.name()))).toList();
  }
}
