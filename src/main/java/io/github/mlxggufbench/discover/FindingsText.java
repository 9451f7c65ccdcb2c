package io.github.mlxggufbench.discover;

import java.io.PrintStream;
import java.util.stream.Collectors;

/** Findings as a person reads them. */
public final class FindingsText {
  private static final String DOWNLOADS =
      """
      Download both builds of a model in LM Studio, for example (2 GB each):
        lms get https://huggingface.co/lmstudio-community/Llama-3.2-3B-Instruct-GGUF
        lms get https://huggingface.co/mlx-community/Llama-3.2-3B-Instruct-4bit
      """;

  private final PrintStream out;

  public FindingsText(PrintStream out) {
    this.out = out;
  }

  public void print(Findings found) {
    found.notes().forEach(note -> out.println("note: " + note));
    if (found.pairs().isEmpty()) {
      out.println(
          "no pair found in " + found.where() + ", which has " + found.builds() + " builds");
    } else {
      out.println("pairs in " + found.where() + ":");
      found.pairs().forEach(this::pair);
    }
    if (!found.unlike().isEmpty()) {
      out.println("could be a pair, but differ:");
      found.unlike().forEach(this::unlike);
    }
    if (found.pairs().isEmpty()) {
      out.print(DOWNLOADS);
    }
  }

  private void pair(FoundPair pair) {
    out.println("  " + pair.name() + (pair.moe() ? "  (mixture of experts)" : ""));
    build("gguf", pair.gguf());
    build("mlx ", pair.mlx());
  }

  private void unlike(UnlikePair pair) {
    out.println(
        "  " + pair.differences().stream().map(Difference::text).collect(Collectors.joining("; ")));
    build("gguf", pair.gguf());
    build("mlx ", pair.mlx());
  }

  private void build(String format, FoundBuild build) {
    String described = build.described();
    out.println(
        "    "
            + format
            + "  "
            + build.label()
            + (described.isEmpty() ? "" : "  (" + described + ")"));
  }
}
