package io.github.mlxggufbench.analysis.metrics;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.analysis.ingest.Cell;
import io.github.mlxggufbench.analysis.ingest.Params;
import io.github.mlxggufbench.analysis.ingest.RoundKey;
import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import io.github.mlxggufbench.analysis.notation.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Row;

/**
 * Memory against the length of the prompt, beside what the KV cache takes by the model's shape. A
 * cell is one length: where a scenario has several, the figure is of all of them together.
 */
final class ContextMemory {
  private static final String LENGTH = "contextTokens";

  /** Beyond it the cache is no f16 cache of the model's shape, or something else grows too. */
  private static final double TOLERANCE = 0.20;

  private final RunDirectory run;
  private final Map<Cell, SortedMap<Integer, List<ContextPoint>>> series = new LinkedHashMap<>();

  private ContextMemory(RunDirectory run) {
    this.run = run;
  }

  static void collect(
      RunDirectory run,
      Map<RoundKey, MemoryRound> memory,
      Map<RoundKey, Map<String, Row>> measured,
      Rounds rounds,
      Figures into) {
    ContextMemory contexts = new ContextMemory(run);
    measured.forEach((key, requests) -> {
      MemoryRound round = memory.get(key);
      if (round != null && length(key.cell()) != null) {
        Cell cell = contexts.cell(key.cell(), measured);
        int block = rounds.block(key.cell(), key.round()).number();
        requests.values().forEach(row -> contexts.add(cell, block, round, row));
      }
    });
    contexts.series.forEach((cell, blocks) -> contexts.addTo(into, cell, blocks));
  }

  private void add(Cell cell, int block, MemoryRound memory, Row request) {
    if (request.getString("outcome").equals("ok")
        && !request.isMissing("prompt_tokens")
        && memory.cost("loaded") instanceof MemoryCost.Known loaded
        && memory.peak(request.getString("request_id")) instanceof MemoryCost.Known peak) {
      series
          .computeIfAbsent(cell, c -> new TreeMap<>())
          .computeIfAbsent(block, b -> new ArrayList<>())
          .add(new ContextPoint(request.getInt("prompt_tokens"), loaded.total(), peak.total()));
    }
  }

  /** The cell itself, or all lengths of its scenario as one. */
  private Cell cell(Cell cell, Map<RoundKey, Map<String, Row>> measured) {
    Cell all = withoutLength(cell);
    long lengths =
        new TreeSet<>(
                measured.keySet().stream()
                    .map(RoundKey::cell)
                    .filter(other -> withoutLength(other).equals(all))
                    .map(Cell::params)
                    .toList())
            .size();
    return lengths > 1 ? all : cell;
  }

  private void addTo(Figures into, Cell cell, SortedMap<Integer, List<ContextPoint>> blocks) {
    Series of = into.open(FigureKey.of(cell, Metric.MEMORY_PER_1K_TOKENS), cell.format());
    List<ContextPoint> all = new ArrayList<>();
    blocks.forEach((block, points) -> {
      Double value = ContextPoint.per1kTokens(points);
      if (value != null) {
        of.add(new RoundValue(new Block(run.name(), block), value, points.size()));
        all.addAll(points);
      }
    });
    Double measured = ContextPoint.per1kTokens(all);
    if (measured != null) {
      besideFormula(cell, all, measured).forEach(of::note);
    }
  }

  private List<String> besideFormula(Cell cell, List<ContextPoint> points, double measured) {
    KvFormula formula = KvFormula.of(run, cell.pair(), cell.format());
    Double expected = formula == null ? null : ContextPoint.per1kTokens(points, formula);
    if (formula == null || expected == null || expected <= 0) {
      return List.of("what the KV cache takes by the model's shape is not known");
    }
    List<String> notes = new ArrayList<>();
    String unit = Metric.MEMORY_PER_1K_TOKENS.unit();
    notes.add(
        "the KV cache takes %s by the model's shape, in f16"
            .formatted(Quantity.of(expected, unit)));
    if (Math.abs(measured / expected - 1) > TOLERANCE) {
      notes.add(
          "measured is %s of that: flagged, the difference is more than %s"
              .formatted(Quantity.percent(measured / expected), Quantity.percent(TOLERANCE)));
      if (cell.format().equals("gguf") && measured < expected) {
        notes.add(prepaid(cell, formula));
      }
    }
    return notes;
  }

  /** Why a GGUF build hardly grows, and what it has paid before. */
  private String prepaid(Cell cell, KvFormula formula) {
    String reason = "llama.cpp allocates its KV cache for the whole context when it loads";
    JsonNode build = run.manifest().build(cell.pair(), cell.format());
    int context = build == null ? 0 : build.path("context_length").asInt();
    return context <= 0
        ? reason
        : String.format(
            Locale.ROOT,
            "%s: %s for the %,d tokens in force, in memory_loaded_bytes",
            reason,
            Quantity.of(formula.bytes(context), "B"),
            context);
  }

  private static @Nullable String length(Cell cell) {
    return Params.parse(cell.params()).values().get(LENGTH);
  }

  private static Cell withoutLength(Cell cell) {
    SortedMap<String, String> params = new TreeMap<>(Params.parse(cell.params()).values());
    params.remove(LENGTH);
    return new Cell(cell.benchmark(), cell.pair(), cell.format(), new Params(params).text());
  }
}
