package io.github.mlxggufbench.experts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one layer routed one document; null = the source does not tell.
 *
 * @param source {@code llama.cpp cb_eval}, {@code mlx SwitchGLU} or {@code imatrix}
 * @param domain of the document; of an imatrix its file
 * @param experts how many there are to choose from
 * @param expertsUsed how many of them each token is sent to
 * @param counts by expert, the tokens that it was chosen for: their sum is tokens × expertsUsed
 * @param repeatFirst tokens whose most preferred expert is that of the token before, out of tokens
 *     - 1
 * @param repeatAny tokens that share an expert with the token before, out of tokens - 1
 * @param agreementWithGguf of an MLX build, 0 to 1: the mean over the tokens of the share of
 *     experts that the GGUF build chose as well for the same tokens
 */
public record LayerRouting(
    String source,
    String domain,
    @Nullable String document,
    int layer,
    int experts,
    @Nullable Integer expertsUsed,
    @Nullable Long tokens,
    List<Long> counts,
    @Nullable Integer repeatFirst,
    @Nullable Integer repeatAny,
    @Nullable Double agreementWithGguf) {

  static LayerRouting of(
      String source, Document document, LayerChoices layer, @Nullable LayerChoices gguf) {
    return new LayerRouting(
        source,
        document.domain(),
        document.name(),
        layer.layer(),
        layer.experts(),
        layer.expertsUsed(),
        (long) layer.tokens(),
        layer.counts(),
        layer.repeatFirst(),
        layer.repeatAny(),
        gguf == null ? null : layer.agreement(gguf));
  }
}
