package io.github.mlxggufbench.analysis.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * Made-up lines of {@code routing.jsonl}: 8 experts, 2 a token, 12 texts a domain. Each domain has
 * an expert of its own that later layers prefer; the first layers have no preference.
 */
final class RoutingRows {

  private static final int EXPERTS = 8;
  private static final int TOKENS = 300;
  private static final int LAYERS = 8;

  private final SplittableRandom random = new SplittableRandom(11);

  private RoutingRows() {}

  static String of(String pair, List<String> domains) {
    RoutingRows rows = new RoutingRows();
    StringBuilder lines = new StringBuilder();
    for (int layer = 0; layer < LAYERS; layer++) {
      for (String domain : domains) {
        for (int document = 0; document < 12; document++) {
          long[] counts = rows.counts(domains.indexOf(domain), Math.max(0, layer - 2) * 0.12);
          for (String format : List.of("gguf", "mlx")) {
            lines.append(line(pair, format, domain, document, layer, counts));
          }
        }
      }
    }
    return lines.toString();
  }

  private static String line(
      String pair, String format, String domain, int document, int layer, long[] counts) {
    boolean gguf = format.equals("gguf");
    return """
    {"pair": "%s", "format": "%s", "source": "%s", "domain": "%s", "document": "%d", "layer": %d,
     "experts": %d, "experts_used": 2, "tokens": %d, "counts": [%s], "repeat_first": %d,
     "repeat_any": %d%s}
    """
            .formatted(
                pair,
                format,
                gguf ? "llama.cpp cb_eval" : "mlx SwitchGLU",
                domain,
                document,
                layer,
                EXPERTS,
                TOKENS,
                Arrays.stream(counts).mapToObj(Long::toString).collect(Collectors.joining(",")),
                40 + 3 * layer,
                140 + 5 * layer,
                gguf ? "" : ", \"agreement_with_gguf\": 0.99" + layer)
            .replace("\n", "")
        + "\n";
  }

  private long[] counts(int favourite, double leaning) {
    long[] counts = new long[EXPERTS];
    for (int token = 0; token < TOKENS; token++) {
      List<Integer> left = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7));
      for (int choice = 0; choice < 2; choice++) {
        boolean leans = choice == 0 && random.nextDouble() < leaning;
        int at = leans ? left.indexOf(favourite * 2) : random.nextInt(left.size());
        counts[left.remove(/* index */ at)]++;
      }
    }
    return counts;
  }
}
