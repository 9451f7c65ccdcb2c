package io.github.mlxggufbench.doctor.subject;

import io.github.mlxggufbench.config.BuildSource;
import io.github.mlxggufbench.config.Format;
import io.github.mlxggufbench.config.PairConfig;
import java.util.Set;

/**
 * A pair of which a run measures these builds.
 *
 * @param formats one or both
 */
public record ChosenPair(PairConfig pair, Set<Format> formats) {

  /** Whether LM Studio is needed for it. */
  public boolean listed() {
    return formats.stream().anyMatch(format -> pair.build(format) instanceof BuildSource.Model);
  }

  /** Whether the engines of the embedded server are needed for it. */
  public boolean embedded() {
    return formats.stream().anyMatch(format -> pair.build(format).embedded());
  }
}
