package io.github.mlxggufbench.run;

import io.github.mlxggufbench.config.BuildSource;
import io.github.mlxggufbench.config.Format;
import io.github.mlxggufbench.config.PairConfig;
import io.github.mlxggufbench.server.ModelInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A pair among the models that LM Studio lists: found and refused as a run does it. */
public final class ListedPair {

  private ListedPair() {}

  /**
   * The models of those builds.
   *
   * @throws RunException when the list has no such model, or one of another format
   */
  public static Map<Format, ModelInfo> find(
      PairConfig pair, Set<Format> formats, List<ModelInfo> listed) throws RunException {
    Map<Format, ModelInfo> found = new LinkedHashMap<>();
    for (Format format : formats) {
      if (pair.build(format) instanceof BuildSource.Model model) {
        found.put(format, ListedModel.of(model.key(), new PairBuild(pair, format), listed));
      }
    }
    return found;
  }
}
