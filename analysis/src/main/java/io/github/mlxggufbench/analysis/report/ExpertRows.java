package io.github.mlxggufbench.analysis.report;

import io.github.mlxggufbench.analysis.notation.Quantity;
import io.github.mlxggufbench.analysis.report.PairView.Cells;
import io.github.mlxggufbench.analysis.summary.ExpertFinding;
import io.github.mlxggufbench.analysis.summary.ExpertFinding.Domain;
import io.github.mlxggufbench.analysis.summary.ExpertFinding.Layer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One build's expert routing as a row: means over its layers. */
final class ExpertRows {

  private static final String NOT_TOLD = "the routing records hold no value for it";
  private static final String COUNTS_ALONE =
      "an imatrix holds counts alone, nothing token by token";
  private static final String ONE_DOMAIN = "it takes two domains or more";

  private final ExpertFinding finding;
  private final Footnotes footnotes;

  private ExpertRows(ExpertFinding finding, Footnotes footnotes) {
    this.finding = finding;
    this.footnotes = footnotes;
  }

  /**
   * Format, source, layers, entropy, largest share, divergence of domains and its noise, layers
   * that are specialised, repeats of the first and of any choice, agreement with GGUF.
   */
  static Cells of(ExpertFinding finding, Footnotes footnotes) {
    return new ExpertRows(finding, footnotes).row();
  }

  private Cells row() {
    List<Layer> layers = finding.layers();
    long specialised = layers.stream().filter(l -> Boolean.TRUE.equals(l.specialised())).count();
    boolean untold = layers.stream().allMatch(l -> l.specialised() == null);
    return Cells.of(
        finding.format().toUpperCase(Locale.ROOT),
        finding.source(),
        Integer.toString(layers.size()),
        mean(layers.stream().map(Layer::entropy), "", NOT_TOLD),
        times(mean(domains(Domain::maxOverMean), "", NOT_TOLD)),
        mean(layers.stream().map(Layer::meanJsd), "bit", ONE_DOMAIN),
        mean(layers.stream().map(Layer::jsdNullMean), "bit", ONE_DOMAIN),
        untold
            ? footnotes.refer(
                Quantity.UNKNOWN, "it takes two domains or more of two texts or more each")
            : specialised + " of " + layers.size(),
        repeats(Domain::repeatFirst, finding.chanceRepeatFirst()),
        repeats(Domain::repeatAny, finding.chanceRepeatAny()),
        agreement());
  }

  private Stream<@Nullable Double> domains(Function<Domain, @Nullable Double> figure) {
    return finding.layers().stream().flatMap(l -> l.domains().values().stream()).map(figure);
  }

  private static String times(String mean) {
    return mean.startsWith(Quantity.UNKNOWN) ? mean : mean + "×";
  }

  private String repeats(Function<Domain, @Nullable Double> figure, @Nullable Double chance) {
    String rate = mean(domains(figure), "1", notByToken());
    return rate.startsWith(Quantity.UNKNOWN) ? rate : rate + " (" + Quantity.of(chance, "1") + ")";
  }

  private String agreement() {
    return finding.format().equals("gguf")
        ? "itself"
        : mean(finding.layers().stream().map(Layer::agreementWithGguf), "1", notByToken());
  }

  private String notByToken() {
    return finding.source().equals("imatrix") ? COUNTS_ALONE : NOT_TOLD;
  }

  private String mean(Stream<@Nullable Double> figures, String unit, String otherwise) {
    double mean =
        figures
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .filter(Double::isFinite)
            .average()
            .orElse(Double.NaN);
    return Double.isNaN(mean)
        ? footnotes.refer(Quantity.UNKNOWN, otherwise)
        : Quantity.of(mean, unit);
  }
}
