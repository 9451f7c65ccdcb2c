package io.github.mlxggufbench.analysis.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.analysis.summary.AuditFinding;
import io.github.mlxggufbench.analysis.summary.AuditFinding.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadsAreAuditedTest {

  private static final String ASKED = "\"context_length_requested\": 8192, \"context_length\": ";

  @TempDir Path dir;

  @Test
  void aContextThatWasFittedIsSaidOfItsBuild() throws Exception {
    Audit audit = AuditedRun.of(dir, ASKED + "8192", ASKED + "4096");
    AuditFinding finding = AuditedRun.finding(audit, "context_length_requested");
    assertEquals(Result.DIFFERS, finding.result());
    assertEquals("8192 of 8192 asked", finding.gguf());
    assertEquals("4096 of 8192 asked", finding.mlx());
    assertTrue(finding.text().startsWith("MLX has a context of 4096 of 8192"), finding.text());
  }

  @Test
  void evenWhereBothWereFittedAlike() throws Exception {
    Audit audit = AuditedRun.of(dir, ASKED + "4096", ASKED + "4096");
    AuditFinding finding = AuditedRun.finding(audit, "context_length_requested");
    assertEquals(Result.SAME, finding.result());
    assertTrue(finding.text().startsWith("GGUF has a context of 4096"), finding.text());
    assertEquals(Result.SAME, AuditedRun.finding(audit, "context_length").result());
  }

  @Test
  void whatWasAskedAndIsInForceIsNoFinding() throws Exception {
    Audit audit = AuditedRun.of(dir, ASKED + "8192", ASKED + "8192");
    assertEquals(
        "both builds have the context that was asked for",
        AuditedRun.finding(audit, "context_length_requested").text());
  }

  @Test
  void flashAttentionIsOnOffOrNotTold() throws Exception {
    Audit audit = AuditedRun.of(dir, "\"flash_attention\": true", "\"flash_attention\": false");
    AuditFinding finding = AuditedRun.finding(audit, "flash_attention");
    assertEquals(Result.DIFFERS, finding.result());
    assertEquals("on", finding.gguf());
    assertEquals("off", finding.mlx());
    Audit untold = AuditedRun.of(dir, "\"flash_attention\": true", "\"flash_attention\": null");
    assertEquals(Result.UNKNOWN, AuditedRun.finding(untold, "flash_attention").result());
  }

  @Test
  void theKvCacheHasAPlace() throws Exception {
    Audit audit = AuditedRun.of(dir, "\"kv_cache_on_gpu\": true", "\"kv_cache_on_gpu\": false");
    AuditFinding finding = AuditedRun.finding(audit, "kv_cache");
    assertEquals(Result.DIFFERS, finding.result());
    assertEquals("GPU", finding.gguf());
    assertEquals("system memory", finding.mlx());
  }

  @Test
  void parallelSlotsDecidePromptAndMemory() throws Exception {
    Audit audit = AuditedRun.of(dir, "\"parallel\": 4", "\"parallel\": 1");
    assertEquals(Result.DIFFERS, AuditedRun.finding(audit, "parallel").result());
    assertEquals(1, audit.barriers().size());
  }
}
