package io.github.mlxggufbench.analysis.report;

import io.github.mlxggufbench.analysis.notation.Quantity;
import io.github.mlxggufbench.analysis.report.PairView.Cells;
import io.github.mlxggufbench.analysis.summary.AuditFinding;
import io.github.mlxggufbench.analysis.summary.ExpertFinding;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The smaller tables of a pair. */
final class PairRows {

  private PairRows() {}

  /** Check, result, GGUF, MLX, text. */
  static Cells of(AuditFinding finding) {
    return Cells.of(
            LikeForLike.label(finding),
            finding.result().id(),
            finding.gguf(),
            finding.mlx(),
            finding.text())
        .flaggedIf(LikeForLike.isFlaw(finding));
  }

  /** Format, source, layers, entropy, divergence of domains, its noise, layers that specialise. */
  static Cells of(ExpertFinding finding, Footnotes footnotes) {
    List<ExpertFinding.Layer> layers = finding.layers();
    long specialised = layers.stream().filter(PairRows::isSignificant).count();
    return Cells.of(
        finding.format().toUpperCase(Locale.ROOT),
        finding.source(),
        Integer.toString(layers.size()),
        mean(layers, ExpertFinding.Layer::entropy, "", footnotes),
        mean(layers, PairRows::divergence, "bit", footnotes),
        mean(layers, ExpertFinding.Layer::jsdNullMean, "bit", footnotes),
        specialised + " of " + layers.size());
  }

  private static boolean isSignificant(ExpertFinding.Layer layer) {
    Double p = layer.pHolm();
    return p != null && p <= 0.05;
  }

  private static @Nullable Double divergence(ExpertFinding.Layer layer) {
    OptionalDouble mean = layer.jsd().stream().mapToDouble(d -> d).average();
    return mean.isPresent() ? mean.getAsDouble() : null;
  }

  private static String mean(
      List<ExpertFinding.Layer> layers,
      Function<ExpertFinding.Layer, @Nullable Double> figure,
      String unit,
      Footnotes footnotes) {
    OptionalDouble mean =
        layers.stream().map(figure).filter(Objects::nonNull).mapToDouble(d -> d).average();
    return mean.isPresent()
        ? Quantity.of(mean.getAsDouble(), unit)
        : footnotes.refer(Quantity.UNKNOWN, "the routing records hold no value for it");
  }
}
