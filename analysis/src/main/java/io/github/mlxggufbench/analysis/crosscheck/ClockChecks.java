package io.github.mlxggufbench.analysis.crosscheck;

import io.github.mlxggufbench.analysis.ingest.JsonCell;
import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import io.github.mlxggufbench.analysis.summary.ClockFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tech.tablesaw.api.Row;

/**
 * Our clock against the server's own, for both builds of a pair: over the measured requests whose
 * reply told the server's times, and over the probes that were sent to ask for them.
 */
public final class ClockChecks {

  private final String format;
  private final Map<String, List<Told>> bySource = new TreeMap<>();
  private int requests;
  private int failedProbes;

  private record Told(Row row, ServerClock server) {}

  private ClockChecks(String format) {
    this.format = format;
  }

  /** Empty for a format that was asked nothing. */
  public static List<ClockFinding> of(String pair, List<RunDirectory> runs) {
    List<ClockFinding> findings = new ArrayList<>();
    for (String format : List.of("gguf", "mlx")) {
      ClockChecks checks = new ClockChecks(format);
      for (RunDirectory run : runs) {
        for (int i = 0; i < run.requests().rowCount(); i++) {
          Row row = run.requests().row(i);
          if (row.getString("pair").equals(pair) && row.getString("format").equals(format)) {
            checks.add(row);
          }
        }
      }
      findings.addAll(checks.findings());
    }
    return findings;
  }

  private void add(Row row) {
    String phase = row.getString("phase");
    boolean probe = phase.equals("probe");
    if (!probe && !phase.equals("measurement")) {
      return;
    }
    requests++;
    if (!row.getString("outcome").equals("ok")) {
      failedProbes += probe ? 1 : 0;
      return;
    }
    ServerClock server = ServerClock.of(JsonCell.of(row, "server_stats"));
    if (server != null) {
      String source = server.source() + (probe ? ", probes" : "");
      bySource.computeIfAbsent(source, s -> new ArrayList<>()).add(new Told(row, server));
    }
  }

  private List<ClockFinding> findings() {
    if (requests == 0) {
      return List.of();
    }
    List<ClockFinding> findings = new ArrayList<>();
    bySource.forEach((source, told) -> {
      for (Question question : Question.values()) {
        Gaps gaps = new Gaps();
        told.forEach(t -> gaps.add(question, t.row(), t.server()));
        if (!gaps.isEmpty()) {
          findings.add(gaps.finding(format, source, question));
        }
      }
    });
    return findings.isEmpty() ? List.of(unknown()) : findings;
  }

  private ClockFinding unknown() {
    String why =
        failedProbes > 0
            ? "no reply told it, and %d probe(s) failed".formatted(failedProbes)
            : "no reply of this build’s server told times of its own that can be compared";
    return new ClockFinding(
        format, "–", "–", "", 0, 0, null, null, null, "", ClockFinding.Result.UNKNOWN, why);
  }
}
