package io.github.mlxggufbench.run;

import io.github.mlxggufbench.config.Format;
import io.github.mlxggufbench.config.PairConfig;
import io.github.mlxggufbench.embedded.modelfile.KvCache;
import io.github.mlxggufbench.embedded.modelfile.ModelFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the configuration says of a pair by {@code moe:}, held against its files: a wrong word there
 * leaves out what could be measured, or measures experts that are none.
 */
final class MixtureClaim {
  static final String WARNING = "moe_differs";

  private MixtureClaim() {}

  /** For the journal: of each pair whose files contradict it, one. */
  static List<Map<String, String>> warnings(List<PairConfig> pairs, ServedModels models) {
    return pairs.stream()
        .map(pair -> warning(pair, files(pair, models)))
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * Empty when none of the files, as far as they are here and can be read, contradicts the pair.
   */
  static Optional<Map<String, String>> warning(PairConfig pair, List<Path> files) {
    List<String> contradictions = new ArrayList<>();
    for (Path file : files) {
      contradiction(pair.moe(), file).ifPresent(contradictions::add);
    }
    if (contradictions.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Map.of(
            "code",
            WARNING,
            "text",
            pair.name()
                + ": moe: "
                + pair.moe()
                + " is set, but "
                + String.join(", ", contradictions),
            "remedy",
            pair.moe()
                ? "set moe: false, or name the files of a mixture of experts"
                : "set moe: true, so that ExpertActivation measures the pair"));
  }

  private static List<Path> files(PairConfig pair, ServedModels models) {
    return Stream.of(Format.values())
        .map(format -> models.find(pair.name(), format))
        .filter(Objects::nonNull)
        .map(ServedModels.Served::path)
        .filter(Objects::nonNull)
        .toList();
  }

  /** A file that cannot be read contradicts nothing: who loads it will say so. */
  private static Optional<String> contradiction(boolean moe, Path file) {
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      Integer experts = ModelFacts.read(file).experts();
      boolean mixture = experts != null && experts > 1;
      if (mixture) {
        return moe ? Optional.empty() : Optional.of(file + " has " + experts + " experts");
      }
      // A file of a shape that is not known may call its experts otherwise.
      boolean dense = KvCache.read(file) != null;
      return moe && dense ? Optional.of(file + " has no experts") : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
