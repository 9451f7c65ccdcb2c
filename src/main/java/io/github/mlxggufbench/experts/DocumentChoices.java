package io.github.mlxggufbench.experts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an engine tells of one document.
 *
 * @param ids the tokens that it evaluated
 * @param sameIds whether the build's own tokenizer makes the same tokens of the text; a token that
 *     only marks the beginning does not count
 * @param layers the mixture layers
 */
record DocumentChoices(List<Integer> ids, boolean sameIds, List<LayerChoices> layers) {

  /** The layer of that number; null when it is no mixture layer here. */
  @Nullable LayerChoices layer(int number) {
    return layers.stream().filter(layer -> layer.layer() == number).findFirst().orElse(null);
  }
}
