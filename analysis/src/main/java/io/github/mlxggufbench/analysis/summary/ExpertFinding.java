package io.github.mlxggufbench.analysis.summary;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Expert routing of one build, layer by layer. */
public record ExpertFinding(String format, String source, List<Layer> layers) {

  /** One layer: shares per domain, and how far the domains are apart. */
  public record Layer(
      int layer,
      Map<String, Domain> domains,
      @Nullable Double entropy,
      List<Double> jsd,
      @JsonProperty("jsd_null_mean") @Nullable Double jsdNullMean,
      @JsonProperty("p_holm") @Nullable Double pHolm) {}

  /** Token count and each expert's share of the selections. */
  public record Domain(long tokens, List<Double> share) {}
}
