package io.github.mlxggufbench.analysis.metrics;

import io.github.mlxggufbench.analysis.ingest.Cell;
import io.github.mlxggufbench.analysis.ingest.Params;
import io.github.mlxggufbench.analysis.ingest.RoundKey;
import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Row;

/**
 * The growth curves of a run's leak scenario: the snapshots at the end of the pause after each
 * measured request, else what the requests themselves recorded; in mode {@code reload} the
 * snapshots after each unload.
 */
public final class MemoryCurves {

  private static final String SCENARIO = "MemoryLeak.";

  private final RunDirectory run;
  private final Map<Cell, Map<RoundKey, CurveSource>> rounds = new LinkedHashMap<>();

  private MemoryCurves(RunDirectory run) {
    this.run = run;
  }

  /** By cell, in the order run; cells without any round that was measured are not there. */
  public static Map<Cell, List<MemoryCurve>> of(RunDirectory run) {
    MemoryCurves curves = new MemoryCurves(run);
    Set<String> unmeasured = curves.readRequests();
    curves.readSnapshots(unmeasured);
    Map<Cell, List<MemoryCurve>> byCell = new LinkedHashMap<>();
    curves.rounds.forEach((cell, rounds) -> byCell.put(cell, curves.of(cell, rounds)));
    return byCell;
  }

  /** Ids of those that are no part of a curve: warm-up and probes. */
  private Set<String> readRequests() {
    Set<String> unmeasured = new HashSet<>();
    for (Row row : run.requests()) {
      if (!isOfScenario(row)) {
        continue;
      }
      if (row.getString("phase").equals("measurement")) {
        source(row).addRequest(MemoryState.bytes(row, "memory_after_bytes"));
      } else {
        unmeasured.add(row.getString("request_id"));
      }
    }
    return unmeasured;
  }

  private void readSnapshots(Set<String> unmeasured) {
    for (Row row : run.memory()) {
      if (isOfScenario(row) && !unmeasured.contains(row.getString("request_id"))) {
        source(row).addSnapshot(row.getString("phase"), MemoryState.of(row));
      }
    }
  }

  private static boolean isOfScenario(Row row) {
    return row.getString("benchmark").startsWith(SCENARIO);
  }

  private CurveSource source(Row row) {
    RoundKey key = RoundKey.of(row);
    return rounds
        .computeIfAbsent(key.cell(), c -> new LinkedHashMap<>())
        .computeIfAbsent(key, k -> new CurveSource());
  }

  private List<MemoryCurve> of(Cell cell, Map<RoundKey, CurveSource> sources) {
    List<MemoryCurve> curves = new ArrayList<>();
    if (isOverReloads(cell)) {
      addReloads(sources, curves);
    } else {
      sources.forEach(
          (key, source) -> curves.add(curve(key.round(), source, source.afterRequests())));
    }
    return curves;
  }

  /** Whether the curves of the cell run over load/unload cycles. */
  static boolean isOverReloads(Cell cell) {
    return "reload".equals(Params.parse(cell.params()).values().get("mode"));
  }

  /** A round may hold many cycles, or be one: then the curve runs over the rounds. */
  private void addReloads(Map<RoundKey, CurveSource> sources, List<MemoryCurve> curves) {
    CurveSource single = new CurveSource();
    sources.forEach((key, source) -> {
      if (source.cycles() > 1) {
        curves.add(curve(key.round(), source, source.afterUnloads()));
      } else {
        single.addAll(source);
      }
    });
    if (single.cycles() > 0) {
      curves.add(curve(null, single, single.afterUnloads()));
    }
  }

  private MemoryCurve curve(@Nullable Integer round, CurveSource source, CurveValues values) {
    return new MemoryCurve(
        run.name(), round, values.bytes(), values.measure(), values.why(), source.buildBytes());
  }
}
