package io.github.mlxggufbench.analysis.summary;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Expert routing of one build, layer by layer.
 *
 * @param experts of a layer, of which each token uses {@code experts_used}; null = unknown
 * @param chanceRepeatFirst how often neighbouring tokens would share their first choice by chance
 * @param chanceRepeatAny likewise any choice; null = unknown
 */
public record ExpertFinding(
    String format,
    String source,
    int experts,
    @JsonProperty("experts_used") @Nullable Integer expertsUsed,
    @JsonProperty("chance_repeat_first") double chanceRepeatFirst,
    @JsonProperty("chance_repeat_any") @Nullable Double chanceRepeatAny,
    List<Layer> layers) {

  /**
   * One layer: shares per domain, and how far the domains are apart.
   *
   * @param entropy normalised, 0 to 1, mean of the domains
   * @param jsdPairs the domains that {@code jsd} is between, in the same order
   * @param jsd Jensen–Shannon divergence of two domains, bits
   * @param jsdNullMean what it would be by chance, mean of the pairs, bits
   * @param jsdExcess mean of the pairs less its noise, bits, by documents; null with fewer than two
   *     of them in a domain
   * @param pHolm G-test that all domains are of one distribution, corrected for all layers
   * @param specialised whether domains differ beyond noise; null where that cannot be told
   * @param agreementWithGguf share of the choices that the GGUF build makes too, token by token
   * @param jsdWithGguf divergence of the builds in the same domain, mean of the domains, bits
   */
  public record Layer(
      int layer,
      Map<String, Domain> domains,
      @Nullable Double entropy,
      @JsonProperty("jsd_pairs") List<List<String>> jsdPairs,
      List<Double> jsd,
      @JsonProperty("jsd_null_mean") @Nullable Double jsdNullMean,
      @JsonProperty("jsd_excess") @Nullable Interval jsdExcess,
      @JsonProperty("p_holm") @Nullable Double pHolm,
      @Nullable Boolean specialised,
      @JsonProperty("agreement_with_gguf") @Nullable Double agreementWithGguf,
      @JsonProperty("jsd_with_gguf") @Nullable Double jsdWithGguf) {

    /** Of the pairs of domains, bits; null with fewer than two domains. */
    public @Nullable Double meanJsd() {
      double mean = jsd.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
      return Double.isNaN(mean) ? null : (Double) mean;
    }
  }

  /**
   * One domain in one layer.
   *
   * @param tokens null = unknown
   * @param share of the layer's selections, one an expert
   * @param entropy normalised, 0 to 1: 1 = all experts alike
   * @param maxOverMean the largest share over the even one
   * @param repeatFirst of neighbouring tokens, those with the same first choice, a fraction
   * @param repeatAny likewise those that share any
   */
  public record Domain(
      @Nullable Long tokens,
      int documents,
      List<Double> share,
      double entropy,
      @JsonProperty("max_over_mean") double maxOverMean,
      @JsonProperty("repeat_first") @Nullable Double repeatFirst,
      @JsonProperty("repeat_any") @Nullable Double repeatAny) {}
}
