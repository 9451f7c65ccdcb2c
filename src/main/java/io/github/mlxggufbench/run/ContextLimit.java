package io.github.mlxggufbench.run;

import io.github.mlxggufbench.config.BenchmarkConfig;
import io.github.mlxggufbench.config.ScenarioKeys;
import io.github.mlxggufbench.record.Cell;
import io.github.mlxggufbench.record.RoundContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Cells whose prompt and answer are longer than the context that their build has: no request of
 * them could be answered.
 */
final class ContextLimit {
  static final String WARNING = "context_too_long";

  private ContextLimit() {}

  /** By the context that the configuration asks for. */
  static Map<Cell, String> configured(Plan plan, BenchmarkConfig config) {
    return reasons(
        plan,
        (cell, tokens) -> {
          Integer limit = asked(config, cell);
          return limit == null || tokens <= limit
              ? null
              : "load.context_length is " + limit + " tokens";
        });
  }

  /** By the longest context of each model, as its server lists it. */
  static Map<Cell, String> served(Plan plan, BenchmarkConfig config, ServedModels models) {
    return reasons(
        plan,
        (cell, tokens) -> {
          Integer limit = models.build(cell.pair(), cell.format()).model().maxContextLength();
          return limit == null || tokens <= limit ? null : "the model's maximum is " + limit;
        });
  }

  /** For the journal. */
  static Map<String, String> warning(String why) {
    return Map.of(
        "code",
        WARNING,
        "text",
        why,
        "remedy",
        "load the model with a longer context (load.context_length), or ask for fewer"
            + " context_tokens");
  }

  private static Map<Cell, String> reasons(
      Plan plan, BiFunction<Cell, Integer, @Nullable String> limit) {
    Map<Cell, String> reasons = new LinkedHashMap<>();
    plan.cells()
        .forEach((cell, cellPlan) -> {
          String asked = cell.params().get(ScenarioKeys.CONTEXT_TOKENS);
          if (asked == null || plan.skipped().containsKey(cell)) {
            return;
          }
          int answer = RoundContext.maxTokens(cellPlan.settings());
          String why = limit.apply(cell, Integer.parseInt(asked) + answer);
          if (why != null) {
            reasons.put(cell, text(cell, asked, answer, why));
          }
        });
    return reasons;
  }

  private static String text(Cell cell, String asked, int answer, String why) {
    return cell.benchmark()
        + " "
        + cell.pair()
        + " "
        + cell.format().id()
        + ": a prompt of "
        + asked
        + " tokens and an answer of "
        + answer
        + " do not fit: "
        + why;
  }

  private static @Nullable Integer asked(BenchmarkConfig config, Cell cell) {
    return config.pair(cell.pair()).orElseThrow().load().contextLength();
  }
}
