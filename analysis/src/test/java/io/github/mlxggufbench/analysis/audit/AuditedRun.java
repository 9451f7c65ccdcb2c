package io.github.mlxggufbench.analysis.audit;

import io.github.mlxggufbench.analysis.SyntheticRun;
import io.github.mlxggufbench.analysis.summary.AuditFinding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The audit of a pair whose builds have the fields given. */
final class AuditedRun {

  private AuditedRun() {}

  static Audit of(Path dir, String gguf, String mlx) throws Exception {
    SyntheticRun run =
        SyntheticRun.in(Files.createTempDirectory(dir, "run"))
            .manifest(
                "{\"pairs\": [{\"name\": \"tiny\", \"builds\": {\"gguf\": {%s}, \"mlx\": {%s}}}]}"
                    .formatted(gguf, mlx));
    return Audit.of("tiny", List.of(run.read()));
  }

  static AuditFinding finding(Audit audit, String check) {
    return audit.findings().stream().filter(f -> f.check().equals(check)).findFirst().orElseThrow();
  }
}
