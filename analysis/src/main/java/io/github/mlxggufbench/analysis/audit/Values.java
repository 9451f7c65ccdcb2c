package io.github.mlxggufbench.analysis.audit;

import static io.github.mlxggufbench.analysis.summary.AuditFinding.Result.DIFFERS;
import static io.github.mlxggufbench.analysis.summary.AuditFinding.Result.SAME;
import static io.github.mlxggufbench.analysis.summary.AuditFinding.Result.UNKNOWN;

import io.github.mlxggufbench.analysis.summary.AuditFinding;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One value of both builds, compared.
 *
 * @param gguf as a person reads it; null = unknown
 * @param mlx likewise
 */
record Values(@Nullable String gguf, @Nullable String mlx, AuditFinding.Result result) {

  private static final double TOLERANCE = 0.02;

  /** Equal or not. */
  static Values exact(@Nullable String gguf, @Nullable String mlx) {
    return new Values(
        gguf, mlx, gguf == null || mlx == null ? UNKNOWN : gguf.equals(mlx) ? SAME : DIFFERS);
  }

  static Values exact(@Nullable Double gguf, @Nullable Double mlx) {
    return exact(text("%.0f", gguf), text("%.0f", mlx));
  }

  /** Equal within 2 %. */
  static Values near(String format, @Nullable Double gguf, @Nullable Double mlx) {
    AuditFinding.Result result =
        gguf == null || mlx == null
            ? UNKNOWN
            : Math.abs(gguf - mlx) <= TOLERANCE * Math.max(Math.abs(gguf), Math.abs(mlx))
                ? SAME
                : DIFFERS;
    return new Values(text(format, gguf), text(format, mlx), result);
  }

  AuditFinding finding(String check, String same, String differs, String unknown) {
    return new AuditFinding(
        check,
        result,
        gguf == null ? "–" : gguf,
        mlx == null ? "–" : mlx,
        switch (result) {
          case SAME -> same;
          case DIFFERS -> differs;
          case UNKNOWN -> unknown;
        });
  }

  private static @Nullable String text(String format, @Nullable Double value) {
    return value == null ? null : String.format(Locale.ROOT, format, value);
  }
}
