package io.github.mlxggufbench.analysis.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.analysis.SyntheticRun;
import io.github.mlxggufbench.analysis.summary.AuditFinding;
import io.github.mlxggufbench.analysis.summary.AuditFinding.Result;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildsAreAuditedTest {

  @TempDir Path dir;

  @Test
  void bitsPerWeightBeyondTwoPercentDifferButDecideNothing() throws Exception {
    // Llama-3.1-8B: Q4_K_M 4.894 bits per weight, MLX 4-bit of group 64 4.5 (llama.cpp's README).
    Audit audit = audit("\"bits_per_weight\": 4.894", "\"bits_per_weight\": 4.5");
    AuditFinding finding = finding(audit, "bits_per_weight");
    assertEquals(Result.DIFFERS, finding.result());
    assertEquals("4.89", finding.gguf());
    assertTrue(finding.text().startsWith("MLX reads 8 % fewer bytes per weight"), finding.text());
    assertTrue(audit.barriers().isEmpty());
  }

  @Test
  void bitsPerWeightFollowFromSizeAndParameters() throws Exception {
    Audit audit = audit("\"size_bytes\": 450, \"parameters\": 800", "\"bits_per_weight\": 4.5");
    assertEquals(Result.SAME, finding(audit, "bits_per_weight").result());
  }

  @Test
  void contextLengthInForceDecidesPromptAndMemory() throws Exception {
    Audit audit = audit("\"context_length\": 8192", "\"context_length\": 4096");
    assertEquals(Result.DIFFERS, finding(audit, "context_length").result());
    assertEquals(1, audit.barriers().size());
  }

  @Test
  void whatIsNotSaidIsUnknown() throws Exception {
    Audit audit = audit("\"context_length\": 8192", "\"parallel\": 1");
    assertEquals(Result.UNKNOWN, finding(audit, "context_length").result());
    assertEquals("–", finding(audit, "context_length").mlx());
    assertEquals(Result.UNKNOWN, finding(audit, "runtime").result());
    assertTrue(audit.barriers().isEmpty());
  }

  private Audit audit(String gguf, String mlx) throws Exception {
    SyntheticRun run =
        SyntheticRun.in(dir)
            .manifest(
                "{\"pairs\": [{\"name\": \"tiny\", \"builds\": {\"gguf\": {%s}, \"mlx\": {%s}}}]}"
                    .formatted(gguf, mlx));
    return Audit.of("tiny", List.of(run.read()));
  }

  private static AuditFinding finding(Audit audit, String check) {
    return audit.findings().stream().filter(f -> f.check().equals(check)).findFirst().orElseThrow();
  }
}
