package io.github.mlxggufbench.run;

import io.github.mlxggufbench.config.BenchmarkConfig;
import io.github.mlxggufbench.config.Format;
import io.github.mlxggufbench.config.PairConfig;
import io.github.mlxggufbench.config.Timeouts;
import io.github.mlxggufbench.embedded.python.PythonEnvironment;
import io.github.mlxggufbench.experts.Document;
import io.github.mlxggufbench.experts.LayerRouting;
import io.github.mlxggufbench.experts.RoutingPass;
import io.github.mlxggufbench.record.Journal;
import io.github.mlxggufbench.record.RoutingLog;
import io.github.mlxggufbench.record.RunDirectory;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The routing pass over each mixture pair's texts, once no model is loaded and nothing is timed any
 * more. Whatever happens in it is a warning.
 */
final class ExpertRouting {
  private static final String SCENARIO = "ExpertActivation";

  private final BenchmarkConfig config;
  private final Plan plan;
  private final RunDirectory directory;
  private final PythonEnvironment python;
  private final RoutingSources sources;
  private final RoutingLog log;
  private final Journal journal;

  ExpertRouting(
      BenchmarkConfig config,
      Plan plan,
      RunDirectory directory,
      ServedModels models,
      PythonEnvironment python) {
    this.config = config;
    this.plan = plan;
    this.directory = directory;
    this.python = python;
    this.sources = new RoutingSources(models, python.installed());
    this.log = new RoutingLog(directory);
    this.journal = new Journal(directory);
  }

  /** Reads the routing of the pairs whose experts the plan looks at; others cost nothing. */
  void record(PrintStream out) {
    List<PairConfig> pairs = plan.pairs(config);
    List<String> names = pairs.stream().map(pair -> RunDirectory.fileSafe(pair.name())).toList();
    for (PairConfig pair : pairs) {
      if (pair.moe() && looksAtExperts(pair)) {
        out.println("expert routing of " + pair.name() + ", from its files");
        record(pair, names);
      }
    }
  }

  private boolean looksAtExperts(PairConfig pair) {
    return plan.cells().keySet().stream()
        .anyMatch(cell -> cell.pair().equals(pair.name()) && cell.scenario().equals(SCENARIO));
  }

  private void record(PairConfig pair, List<String> pairs) {
    Findings findings = new Findings(pair.name());
    try {
      List<Document> documents =
          Document.read(directory.texts(), RunDirectory.fileSafe(pair.name()), pairs);
      Timeouts limits = config.timeouts();
      new RoutingPass(
              python,
              directory.engineLogs(),
              limits.load().plus(limits.firstToken()),
              limits.firstToken(),
              findings)
          .run(sources.of(pair, Format.GGUF), sources.of(pair, Format.MLX), documents);
    } catch (IOException | UncheckedIOException e) {
      findings.warning(
          null,
          "routing_failed",
          "the routing is not known: " + e.getMessage(),
          "free the disk, or see to the folder's rights");
    }
  }

  private final class Findings implements RoutingPass.Listener {
    private final String pair;

    Findings(String pair) {
      this.pair = pair;
    }

    @Override
    public void routing(String format, LayerRouting routing) {
      log.append(pair, Format.of(format), routing);
    }

    @Override
    public void warning(@Nullable String format, String code, String text, String remedy) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("pair", pair);
      fields.put("format", format);
      fields.put("code", code);
      fields.put("text", pair + (format == null ? "" : " " + format) + ": " + text);
      fields.put("remedy", remedy);
      journal.event("warning", fields);
    }
  }
}
