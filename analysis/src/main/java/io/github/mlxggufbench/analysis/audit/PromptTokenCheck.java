package io.github.mlxggufbench.analysis.audit;

import static io.github.mlxggufbench.analysis.summary.AuditFinding.Result.DIFFERS;
import static io.github.mlxggufbench.analysis.summary.AuditFinding.Result.SAME;
import static io.github.mlxggufbench.analysis.summary.AuditFinding.Result.UNKNOWN;

import io.github.mlxggufbench.analysis.summary.AuditFinding;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * The same prompt must be the same number of tokens for both builds: tokenizer and chat template
 * agree. Both are counted by the server, over the prompts that both builds got.
 */
final class PromptTokenCheck {

  /** A token or two of the template change no latency; beyond this the prompts are not the same. */
  private static final double TOLERANCE = 0.01;

  private PromptTokenCheck() {}

  static Check of(Table requests) {
    Map<String, Double> gguf = tokensByPrompt(requests, "gguf");
    Map<String, Double> mlx = tokensByPrompt(requests, "mlx");
    gguf.keySet().retainAll(mlx.keySet());
    mlx.keySet().retainAll(gguf.keySet());
    if (gguf.isEmpty()) {
      return Check.informing(
          finding(UNKNOWN, "–", "–", "no prompt was counted in tokens by both builds"));
    }
    double a = mean(gguf);
    double b = mean(mlx);
    if (gguf.equals(mlx)) {
      return Check.informing(
          finding(SAME, text(a), text(b), "the same prompts are the same number of tokens"));
    }
    String differ = "the same prompts differ in tokens: tokenizer or chat template differ";
    return Math.abs(a - b) <= TOLERANCE * Math.max(a, b)
        ? Check.informing(finding(DIFFERS, text(a), text(b), differ + " (within 1 %, compared)"))
        : Check.ofPromptAndMemory(finding(DIFFERS, text(a), text(b), differ));
  }

  private static AuditFinding finding(
      AuditFinding.Result result, String gguf, String mlx, String text) {
    return new AuditFinding("prompt_tokens", result, gguf, mlx, text);
  }

  private static Map<String, Double> tokensByPrompt(Table requests, String format) {
    Map<String, Double> tokens = new HashMap<>();
    for (Row row : requests) {
      if (row.getString("format").equals(format)
          && !row.isMissing("prompt_sha256")
          && !row.isMissing("prompt_tokens")) {
        tokens.put(row.getString("prompt_sha256"), (double) row.getInt("prompt_tokens"));
      }
    }
    return tokens;
  }

  private static double mean(Map<String, Double> tokens) {
    return tokens.values().stream().mapToDouble(Double::doubleValue).sum() / tokens.size();
  }

  private static String text(double mean) {
    return String.format(Locale.ROOT, "%.1f", mean);
  }
}
