package io.github.mlxggufbench.analysis.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

  private Audit audit(String gguf, String mlx) throws Exception {
    SyntheticRun run = SyntheticRun.in(dir).request("gguf", 0, gguf).request("mlx", 0, mlx);
    return Audit.of("tiny", List.of(run.read()));
  }

  private static AuditFinding finding(Audit audit, String check) {
    return audit.findings().stream().filter(f -> f.check().equals(check)).findFirst().orElseThrow();
  }
}
