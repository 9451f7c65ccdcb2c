package io.github.mlxggufbench.analysis.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.analysis.audit.Audit;
import io.github.mlxggufbench.analysis.crosscheck.ClockChecks;
import io.github.mlxggufbench.analysis.experts.ExpertRouting;
import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import io.github.mlxggufbench.analysis.leak.LeakFindings;
import io.github.mlxggufbench.analysis.metrics.FigureKey;
import io.github.mlxggufbench.analysis.metrics.Figures;
import io.github.mlxggufbench.analysis.outcome.PairOutcomes;
import io.github.mlxggufbench.analysis.summary.MetricComparison;
import io.github.mlxggufbench.analysis.summary.PairSummary;
import io.github.mlxggufbench.analysis.summary.Summary;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Runs into a summary. */
public final class Analysis {

  private static final int FORMAT_VERSION = 1;

  private Analysis() {}

  /**
   * @param runs one or more; several are pooled
   */
  public static Summary of(List<RunDirectory> runs) {
    Figures figures = Figures.of(runs);
    return new Summary(
        FORMAT_VERSION,
        runs.stream().map(RunDirectory::name).toList(),
        pairNames(runs, figures).stream().map(pair -> pair(pair, runs, figures)).toList(),
        Notices.of(runs),
        Caveats.of(runs));
  }

  private static PairSummary pair(String name, List<RunDirectory> runs, Figures figures) {
    Audit audit = Audit.of(name, runs);
    List<Evidence> evidence =
        figures.keys().stream()
            .filter(key -> key.pair().equals(name))
            .sorted(FigureKey.ORDER)
            .map(key -> Evidence.of(key, figures, audit.barriers()))
            .toList();
    List<MetricComparison> metrics = MetricVerdicts.of(evidence, ClientError.of(runs));
    return new PairSummary(
        name,
        metrics,
        audit.findings(),
        PairOutcomes.of(name, runs),
        ClockChecks.of(name, runs),
        LeakFindings.of(name, runs),
        ExpertRouting.of(name, runs),
        Crossovers.of(metrics));
  }

  /** In the order of the manifests; then any that only rows name. */
  private static Set<String> pairNames(List<RunDirectory> runs, Figures figures) {
    Set<String> names = new LinkedHashSet<>();
    for (RunDirectory run : runs) {
      for (JsonNode pair : run.manifest().pairs()) {
        names.add(pair.path("name").asText());
      }
    }
    figures.keys().forEach(key -> names.add(key.pair()));
    return names;
  }
}
