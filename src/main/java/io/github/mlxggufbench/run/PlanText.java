package io.github.mlxggufbench.run;

import io.github.mlxggufbench.config.Format;
import io.github.mlxggufbench.record.Cell;
import io.github.mlxggufbench.record.PlannedRound;
import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** The plan for a person: {@code --dry-run}. */
public final class PlanText {
  private final PrintStream out;

  public PlanText(PrintStream out) {
    this.out = out;
  }

  public void print(Plan plan, PlanDuration duration) {
    cells(plan).forEach((cell, formats) -> out.println(line(plan, cell, formats)));
    plan.skipped().values().forEach(why -> out.println("skipped: " + why));
    out.println("order:");
    for (PlannedRound round : plan.rounds()) {
      Cell cell = round.cell();
      out.printf(
          "  block %d: %s %s %s%s%n",
          round.block(), cell.benchmark(), cell.pair(), cell.format().id(), params(cell));
    }
    out.printf("%d rounds, %d requests%n", plan.rounds().size(), plan.requests());
    out.println(duration.text(plan));
  }

  /** The cells that are run, each with its counterpart: by that of the first format. */
  private static Map<Cell, List<Format>> cells(Plan plan) {
    return plan.cells().keySet().stream()
        .filter(cell -> !plan.skipped().containsKey(cell))
        .collect(
            Collectors.groupingBy(
                cell -> cell.in(Format.GGUF),
                LinkedHashMap::new,
                Collectors.mapping(Cell::format, Collectors.toList())));
  }

  private static String line(Plan plan, Cell counterpart, List<Format> formats) {
    Plan.CellPlan cellPlan = plan.of(counterpart.in(formats.get(0)));
    StringJoiner line = new StringJoiner(" ");
    line.add(counterpart.benchmark()).add(counterpart.pair());
    line.add(formats.stream().map(Format::id).collect(Collectors.joining("+")));
    String requests =
        cellPlan.warmup() == 0
            ? counted(cellPlan.issued(), "request")
            : cellPlan.warmup() + " + " + (cellPlan.issued() - cellPlan.warmup()) + " requests";
    String prompts = cellPlan.scenario().keys().prompts();
    return line
        + params(counterpart)
        + ": "
        + counted(cellPlan.rounds(), "round")
        + " of "
        + requests
        + (prompts.isEmpty() ? "" : " (" + prompts + ")")
        + settings(cellPlan);
  }

  private static String counted(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static String params(Cell cell) {
    return cell.params().entrySet().stream()
        .map(entry -> " " + entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining());
  }

  /** Without those that became parameters. */
  private static String settings(Plan.CellPlan plan) {
    StringJoiner settings = new StringJoiner("");
    for (var key : plan.scenario().keys().value()) {
      String value = plan.settings().get(key.name());
      if (key.param().isEmpty() && value != null) {
        settings.add(", " + key.name() + " " + value(value));
      }
    }
    return settings.toString();
  }

  private static String value(String setting) {
    return setting.startsWith("PT") ? seconds(Duration.parse(setting)) : setting;
  }

  private static String seconds(Duration duration) {
    long ms = duration.toMillis();
    return ms % 1000 == 0 ? ms / 1000 + " s" : ms + " ms";
  }
}
