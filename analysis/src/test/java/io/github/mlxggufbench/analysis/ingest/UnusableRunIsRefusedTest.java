package io.github.mlxggufbench.analysis.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.analysis.SyntheticRun;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnusableRunIsRefusedTest {

  @TempDir Path dir;

  @Test
  void withoutAManifest() {
    assertMentions(dir + ": no run directory (run.json is not there)");
  }

  @Test
  void ofALaterMajorVersion() throws Exception {
    SyntheticRun.in(dir).manifest("{\"format_version\": 2}");
    assertMentions("format_version 2, but this analysis reads version 1");
  }

  @Test
  void ofNoVersion() throws Exception {
    SyntheticRun.in(dir).write("run.json", "{}");
    assertMentions("format_version missing, but this analysis reads version 1");
  }

  @Test
  void butNotForADamagedManifest() throws Exception {
    SyntheticRun run =
        SyntheticRun.in(dir).write("run.json", "{\n  \"format_version\": 1,\n  oops\n}");
    String warning = run.read().warnings().get(0);
    assertTrue(warning.contains("run.json:3: damaged JSON"), warning);
  }

  @Test
  void butNotForALaterMinorVersion() throws Exception {
    SyntheticRun run = SyntheticRun.in(dir).manifest("{\"format_version\": 1.7, \"new\": 1}");
    assertEquals("2026-11-22T21-50-00Z", run.read().name());
  }

  private void assertMentions(String text) {
    String message =
        String.valueOf(
            assertThrows(UnusableRunException.class, () -> RunReader.read(dir)).getMessage());
    assertTrue(message.contains(text), message);
    assertEquals(1, message.lines().count());
  }
}
