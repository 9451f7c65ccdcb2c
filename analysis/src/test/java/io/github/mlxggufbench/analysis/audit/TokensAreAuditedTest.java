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

class TokensAreAuditedTest {

  @TempDir Path dir;

  @Test
  void samePromptSameTokens() throws Exception {
    Audit audit = audit("{}", "{}");
    assertEquals(Result.SAME, finding(audit, "prompt_tokens").result());
    assertEquals(Result.SAME, finding(audit, "completion_tokens").result());
    assertEquals(0, audit.barriers().size());
  }

  @Test
  void promptTokensBeyondOnePercentDecide() throws Exception {
    Audit audit = audit("{\"prompt_tokens\": 260}", "{\"prompt_tokens\": 290}");
    assertEquals(Result.DIFFERS, finding(audit, "prompt_tokens").result());
    assertEquals(1, audit.barriers().size());
  }

  @Test
  void aTokenOfTheTemplateIsSaidButDecidesNothing() throws Exception {
    Audit audit = audit("{\"prompt_tokens\": 260}", "{\"prompt_tokens\": 261}");
    assertEquals(Result.DIFFERS, finding(audit, "prompt_tokens").result());
    assertEquals(0, audit.barriers().size());
  }

  @Test
  void promptsThatOnlyOneBuildGotTellNothing() throws Exception {
    Audit audit = audit("{\"prompt_sha256\": \"a\"}", "{\"prompt_sha256\": \"b\"}");
    assertEquals(Result.UNKNOWN, finding(audit, "prompt_tokens").result());
  }

  @Test
  void generatedTokensBeyondOnePercentDecideEndToEnd() throws Exception {
    Audit audit = audit("{\"completion_tokens\": 100}", "{\"completion_tokens\": 102}");
    assertEquals(Result.DIFFERS, finding(audit, "completion_tokens").result());
    assertEquals(1, audit.barriers().size());
  }

  @Test
  void generatedTokensThatNobodyCountedDecideEndToEndToo() throws Exception {
    Audit audit = audit("{\"completion_tokens\": null}", "{\"completion_tokens\": null}");
    assertEquals(Result.UNKNOWN, finding(audit, "completion_tokens").result());
    assertEquals(1, audit.barriers().size());
  }

  @Test
  void repliesThatEndAlikeAreTheSame() throws Exception {
    Audit audit = audit("{\"finish_reason\": \"length\"}", "{\"finish_reason\": \"length\"}");
    assertEquals(Result.SAME, finding(audit, "finish_reason").result());
    assertEquals("1 length", finding(audit, "finish_reason").gguf());
  }

  @Test
  void aBuildThatStopsByItselfIsAFinding() throws Exception {
    Audit audit = audit("{\"finish_reason\": \"length\"}", "{\"finish_reason\": \"stop\"}");
    AuditFinding finding = finding(audit, "finish_reason");
    assertEquals(Result.DIFFERS, finding.result());
    assertEquals("1 stop", finding.mlx());
    assertTrue(
        finding.text().startsWith("replies end differently in SimpleGeneration.generate:"),
        finding.text());
    assertEquals(0, audit.barriers().size());
  }

  @Test
  void finishReasonsAreComparedInShares() throws Exception {
    SyntheticRun run = SyntheticRun.in(dir).request("mlx", 0, "{\"finish_reason\": \"stop\"}");
    for (int round = 0; round < 3; round++) {
      run.request("gguf", round, "{\"finish_reason\": \"stop\"}");
    }
    Audit audit = Audit.of("tiny", List.of(run.read()));
    assertEquals(Result.SAME, finding(audit, "finish_reason").result());
  }

  private Audit audit(String gguf, String mlx) throws Exception {
    SyntheticRun run = SyntheticRun.in(dir).request("gguf", 0, gguf).request("mlx", 0, mlx);
    return Audit.of("tiny", List.of(run.read()));
  }

  private static AuditFinding finding(Audit audit, String check) {
    return AuditedRun.finding(audit, check);
  }
}
