package io.github.mlxggufbench.analysis.audit;

import io.github.mlxggufbench.analysis.summary.AuditFinding;

/** Checks of what the two builds are: weights, files, engines. */
final class BuildChecks {

  private final Build gguf;
  private final Build mlx;

  BuildChecks(Build gguf, Build mlx) {
    this.gguf = gguf;
    this.mlx = mlx;
  }

  /** A lighter quantisation is faster and smaller by itself: decode is bound by bytes read. */
  AuditFinding bitsPerWeight() {
    Double a = gguf.bitsPerWeight();
    Double b = mlx.bitsPerWeight();
    return Values.near("%.2f", a, b)
        .finding(
            "bits_per_weight",
            "both builds read about as many bytes a token",
            a == null || b == null ? "" : advantageOfTheLighter(a, b),
            "bits per weight of a build are unknown: the smaller build may win by its size");
  }

  private static String advantageOfTheLighter(double gguf, double mlx) {
    return "%s reads %.0f %% fewer bytes per weight: up to that much of a decode or memory"
            .formatted(
                gguf < mlx ? "GGUF" : "MLX", 100 * (1 - Math.min(gguf, mlx) / Math.max(gguf, mlx)))
        + " advantage is the quantisation's, not the format's";
  }

  AuditFinding parameters() {
    return Values.near("%,.0f", gguf.number("parameters"), mlx.number("parameters"))
        .finding(
            "parameters",
            "the same number of weights",
            "these may not be the same model",
            "the parameter count of a build is unknown");
  }

  AuditFinding publisher() {
    return Values.exact(gguf.text("publisher"), mlx.text("publisher"))
        .finding(
            "publisher",
            "both builds come from the same hand",
            "converted and quantised by different hands",
            "who converted a build is unknown");
  }

  AuditFinding file() {
    return Values.exact(gguf.file(), mlx.file())
        .finding(
            "file",
            "one file under both labels: this compares nothing",
            "what was measured, by name",
            "the file of a build is unknown");
  }

  AuditFinding runtime() {
    String text = "each format has its own engine: figures are of format and engine together";
    return Values.exact(gguf.runtime(), mlx.runtime())
        .finding("runtime", text, text, "the engine of a build is unknown");
  }
}
