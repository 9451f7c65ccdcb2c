package io.github.mlxggufbench.run;

import io.github.mlxggufbench.record.Cell;
import io.github.mlxggufbench.record.Metric;
import io.github.mlxggufbench.record.PlannedRound;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;

/**
 * Tells a person which cell runs, which round, how long it will take and the last figures: a bar on
 * a terminal, lines elsewhere.
 */
final class Progress implements AutoCloseable {
  private final PrintStream out;
  private final List<PlannedRound> plan;
  private final Map<Cell, Plan.CellPlan> cells;
  private final TimeLeft timeLeft = new TimeLeft();
  private final @Nullable ProgressBar bar;
  private int done;
  private long roundStartNs;
  private String lastFigures = "";

  Progress(Plan plan, PrintStream out) {
    this.plan = plan.rounds();
    this.cells = plan.cells();
    this.out = out;
    this.bar =
        Terminal.attached()
            ? new ProgressBarBuilder()
                .setInitialMax(this.plan.size())
                .setTaskName("rounds")
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(250)
                .hideEta()
                .build()
            : null;
  }

  void roundStarts(PlannedRound round) {
    roundStartNs = System.nanoTime();
    lastFigures = "";
    if (bar != null) {
      bar.setExtraMessage(" " + name(round) + timeLeftText());
    }
  }

  void iteration(IterationResult result) {
    lastFigures = figures(result);
    if (bar != null) {
      bar.setExtraMessage(" " + name(plan.get(done)) + " " + lastFigures + timeLeftText());
    }
  }

  /**
   * @param why the attempt before was void, in one line
   */
  void roundRepeats(PlannedRound round, String why) {
    say(name(round) + " is void and repeated: " + why);
  }

  /**
   * @param problem one line; null when the round went to its end
   */
  void roundEnds(PlannedRound round, @Nullable String problem) {
    Duration took = Duration.ofNanos(System.nanoTime() - roundStartNs);
    timeLeft.add(round.cell(), took);
    done++;
    if (problem != null) {
      say(name(round) + " is missing: " + problem);
    }
    if (bar != null) {
      bar.step();
    } else if (problem == null) {
      out.printf(
          Locale.ROOT,
          "[%d/%d] %s  %.1f s  %s%s%n",
          done,
          plan.size(),
          name(round),
          took.toMillis() / 1000.0,
          lastFigures,
          timeLeftText());
    }
  }

  /** A line that stays. */
  void say(String line) {
    if (bar != null) {
      bar.pause();
      out.println();
    }
    out.println(line);
    if (bar != null) {
      bar.resume();
    }
  }

  private String name(PlannedRound round) {
    Cell cell = round.cell();
    Plan.CellPlan plan = cells.get(cell);
    String params =
        cell.params().entrySet().stream()
            .map(entry -> " " + entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining());
    return cell.benchmark()
        + " "
        + cell.pair()
        + " "
        + cell.format().id()
        + params
        + " round "
        + (round.round() + 1)
        + "/"
        + (plan == null ? "?" : plan.rounds());
  }

  private String timeLeftText() {
    return timeLeft
        .estimate(plan.subList(done, plan.size()))
        .map(left -> "  " + left.toMinutes() + ":" + twoDigits(left.toSecondsPart()) + " left")
        .orElse("");
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  /** The few figures a person looks at while waiting. */
  private static String figures(IterationResult result) {
    StringBuilder text = new StringBuilder();
    for (Metric metric : List.of(Metric.LOAD_MS, Metric.TTFT_MS, Metric.DECODE_TPS)) {
      Result<?> figure = result.getSecondaryResults().get(metric.id());
      if (figure != null && !Double.isNaN(figure.getScore())) {
        text.append(label(metric) + " " + rounded(figure.getScore()) + " " + metric.unit() + "  ");
      }
    }
    return text.toString().strip();
  }

  private static String rounded(double figure) {
    return String.format(
        Locale.ROOT, figure >= 100 ? "%.0f" : figure >= 10 ? "%.1f" : "%.2f", figure);
  }

  private static String label(Metric metric) {
    return switch (metric) {
      case LOAD_MS -> "load";
      case TTFT_MS -> "TTFT";
      case DECODE_TPS -> "decode";
      default -> metric.id();
    };
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
