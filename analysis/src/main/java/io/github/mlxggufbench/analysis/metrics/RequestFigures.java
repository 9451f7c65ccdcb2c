package io.github.mlxggufbench.analysis.metrics;

import io.github.mlxggufbench.analysis.ingest.Cell;
import io.github.mlxggufbench.analysis.ingest.RoundKey;
import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tech.tablesaw.api.Row;

/**
 * Speed and success from the measured requests: a round's value is the arithmetic mean over its
 * requests with outcome {@code ok}. Failed ones count in the success rate only.
 */
final class RequestFigures {

  private final Cell cell;
  private final String group;
  private final Block block;
  private final List<Row> measured = new ArrayList<>();

  private RequestFigures(Cell cell, String group, Block block) {
    this.cell = cell;
    this.group = group;
    this.block = block;
  }

  private record Part(RoundKey round, String group) {}

  static void collect(RunDirectory run, Rounds rounds, Figures into) {
    Map<Part, RequestFigures> parts = new LinkedHashMap<>();
    for (int i = 0; i < run.requests().rowCount(); i++) {
      Row row = run.requests().row(i);
      if (row.getString("phase").equals("measurement")) {
        RoundKey round = RoundKey.of(row);
        Block block = rounds.block(round.cell(), round.round());
        parts
            .computeIfAbsent(
                new Part(round, row.getString("group")),
                p -> new RequestFigures(round.cell(), p.group(), block))
            .measured
            .add(row);
      }
    }
    parts.values().forEach(p -> p.addTo(into));
  }

  private void addTo(Figures into) {
    List<Row> ok = measured.stream().filter(RequestFigures::isOk).toList();
    boolean severalTokens = measured.stream().anyMatch(RequestFigures::asksForSeveralTokens);
    for (Metric metric : Metric.OF_REQUESTS) {
      if (metric.isBetweenTokens() && !severalTokens) {
        continue;
      }
      Series series = into.open(FigureKey.of(cell, group, metric), cell.format());
      noteFailures(ok.size(), series);
      mean(metric, ok, series);
    }
    double rate = (double) ok.size() / measured.size();
    into.open(FigureKey.of(cell, group, Metric.SUCCESS_RATE), cell.format())
        .add(new RoundValue(block, rate, measured.size()));
  }

  private void mean(Metric metric, List<Row> ok, Series series) {
    List<Row> honest = ok;
    if (metric.spoiltByCache()) {
      honest = ok.stream().filter(r -> !isCacheSuspected(r)).toList();
      if (honest.size() < ok.size()) {
        series.note(
            "block %d: %d of %d requests left out, the reply seems to come from a cache"
                .formatted(block.number(), ok.size() - honest.size(), ok.size()));
      }
    }
    double[] values =
        honest.stream()
            .filter(r -> !r.isMissing(metric.name()))
            .mapToDouble(r -> r.getDouble(metric.name()))
            .toArray();
    if (values.length > 0) {
      double sum = 0;
      for (double value : values) {
        sum += value;
      }
      series.add(new RoundValue(block, sum / values.length, values.length));
    }
    if (values.length < honest.size()) {
      series.note(
          "not measurable in some requests (the server sent too few tokens, or no token counts)");
    }
  }

  private void noteFailures(int ok, Series series) {
    if (ok < measured.size()) {
      Map<String, Integer> outcomes = new TreeMap<>();
      measured.stream()
          .filter(r -> !isOk(r))
          .forEach(r -> outcomes.merge(r.getString("outcome"), 1, Integer::sum));
      series.note(
          "block %d: %d of %d requests failed and are not in it: %s"
              .formatted(block.number(), measured.size() - ok, measured.size(), counted(outcomes)));
    }
  }

  private static String counted(Map<String, Integer> outcomes) {
    return outcomes.entrySet().stream()
        .map(o -> o.getValue() + " " + o.getKey())
        .collect(Collectors.joining(", "));
  }

  /** A scenario that asks for the first token only has no speed between tokens to speak of. */
  private static boolean asksForSeveralTokens(Row row) {
    return row.isMissing("max_tokens") || row.getInt("max_tokens") > 1;
  }

  private static boolean isOk(Row row) {
    return row.getString("outcome").equals("ok");
  }

  private static boolean isCacheSuspected(Row row) {
    return !row.isMissing("cache_suspected") && row.getBoolean("cache_suspected");
  }
}
