package io.github.mlxggufbench.analysis.outcome;

import io.github.mlxggufbench.analysis.ingest.BrokenRound;
import io.github.mlxggufbench.analysis.ingest.Cell;
import io.github.mlxggufbench.analysis.ingest.Params;
import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import io.github.mlxggufbench.analysis.stats.ConfidenceInterval;
import io.github.mlxggufbench.analysis.stats.Wilson;
import io.github.mlxggufbench.analysis.summary.Interval;
import io.github.mlxggufbench.analysis.summary.Outcomes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** What became of all that was issued for one pair: nothing is dropped, nothing averaged in. */
public final class PairOutcomes {

  private static final double CONFIDENCE = 0.95;

  private PairOutcomes() {}

  public static Outcomes of(String pair, List<RunDirectory> runs) {
    FailuresByName failures = new FailuresByName();
    Tally gguf = new Tally("gguf");
    Tally mlx = new Tally("mlx");
    for (RunDirectory run : runs) {
      for (Table table : List.of(run.voidRequests(), run.requests())) {
        for (Row row : table) {
          if (row.getString("pair").equals(pair)) {
            failures.add(row);
            gguf.add(row);
            mlx.add(row);
          }
        }
      }
    }
    return new Outcomes(
        Stream.of(gguf, mlx).filter(t -> t.requests > 0).map(Tally::build).toList(),
        failures.toList(),
        brokenRounds(pair, runs));
  }

  /** Counts of one format. */
  private static final class Tally {

    private final String format;
    private int requests;
    private int ok;

    Tally(String format) {
      this.format = format;
    }

    void add(Row row) {
      if (row.getString("format").equals(format) && !row.getString("phase").equals("probe")) {
        requests++;
        ok += row.getString("outcome").equals("ok") ? 1 : 0;
      }
    }

    Outcomes.Build build() {
      ConfidenceInterval rate = Wilson.of(ok, requests, CONFIDENCE);
      return new Outcomes.Build(
          format, requests, ok, new Interval(rate.center(), rate.lo(), rate.hi(), CONFIDENCE));
    }
  }

  private static List<Outcomes.BrokenRound> brokenRounds(String pair, List<RunDirectory> runs) {
    List<Outcomes.BrokenRound> rounds = new ArrayList<>();
    for (RunDirectory run : runs) {
      for (BrokenRound broken : run.brokenRounds()) {
        Cell cell = broken.round().cell();
        if (cell.pair().equals(pair)) {
          rounds.add(
              new Outcomes.BrokenRound(
                  cell.benchmark(),
                  Params.parse(cell.params()).values(),
                  cell.format(),
                  broken.round().round(),
                  broken.round().attempt(),
                  broken.end(),
                  broken.why()));
        }
      }
    }
    return rounds;
  }
}
