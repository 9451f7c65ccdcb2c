package io.github.mlxggufbench.analysis.outcome;

import io.github.mlxggufbench.analysis.ingest.Cell;
import io.github.mlxggufbench.analysis.ingest.ErrorText;
import io.github.mlxggufbench.analysis.ingest.Params;
import io.github.mlxggufbench.analysis.ingest.RoundKey;
import io.github.mlxggufbench.analysis.summary.Outcomes;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Row;

/** Requests that were not {@code ok}, gathered by cell and outcome. */
final class FailuresByName {

  private final Map<Name, Gathered> failures = new LinkedHashMap<>();

  private record Name(Cell cell, String outcome) {}

  private static final class Gathered {

    private int count;
    private @Nullable String message;
    private final Set<String> phases = new LinkedHashSet<>();
    private final Set<Integer> rounds = new TreeSet<>();
  }

  void add(Row row) {
    String outcome = row.getString("outcome");
    if (outcome.equals("ok")) {
      return;
    }
    RoundKey round = RoundKey.of(row);
    Gathered gathered =
        failures.computeIfAbsent(new Name(round.cell(), outcome), n -> new Gathered());
    gathered.count++;
    gathered.phases.add(row.getString("phase"));
    gathered.rounds.add(round.round());
    if (gathered.message == null) {
      gathered.message = ErrorText.of(row);
    }
  }

  List<Outcomes.Failure> toList() {
    return failures.entrySet().stream().map(f -> failure(f.getKey(), f.getValue())).toList();
  }

  private static Outcomes.Failure failure(Name name, Gathered gathered) {
    return new Outcomes.Failure(
        name.cell().benchmark(),
        Params.parse(name.cell().params()).values(),
        name.cell().format(),
        name.outcome(),
        gathered.count,
        List.copyOf(gathered.phases),
        List.copyOf(gathered.rounds),
        gathered.message);
  }
}
