package io.github.mlxggufbench.analysis.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.analysis.summary.AuditFinding;
import io.github.mlxggufbench.analysis.summary.AuditFinding.Result;
import java.nio.file.Path;
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

  @Test
  void publishersAndFilesAreNamed() throws Exception {
    Audit audit =
        audit(
            "\"publisher\": \"bartowski\", \"path\": \"bartowski/otter/otter-Q4_K_M.gguf\"",
            "\"publisher\": \"mlx-community\", \"key\": \"mlx-community/otter-4bit\"");
    assertEquals(Result.DIFFERS, finding(audit, "publisher").result());
    assertEquals("mlx-community", finding(audit, "publisher").mlx());
    assertEquals("otter-Q4_K_M.gguf", finding(audit, "file").gguf());
    assertEquals("mlx-community/otter-4bit", finding(audit, "file").mlx());
    assertTrue(audit.barriers().isEmpty());
  }

  @Test
  void oneFileUnderBothLabelsComparesNothing() throws Exception {
    Audit audit = audit("\"path\": \"a/x.gguf\"", "\"path\": \"a/x.gguf\"");
    assertEquals(Result.SAME, finding(audit, "file").result());
    assertEquals(
        "one file under both labels: this compares nothing", finding(audit, "file").text());
  }

  private Audit audit(String gguf, String mlx) throws Exception {
    return AuditedRun.of(dir, gguf, mlx);
  }

  private static AuditFinding finding(Audit audit, String check) {
    return AuditedRun.finding(audit, check);
  }
}
