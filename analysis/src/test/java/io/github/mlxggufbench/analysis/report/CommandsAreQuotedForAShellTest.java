package io.github.mlxggufbench.analysis.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsAreQuotedForAShellTest {

  @Test
  void aRegularExpressionSurvives(@TempDir Path dir) throws IOException {
    assertEquals(
        List.of(
            "java -jar target/benchmarks.jar 'Simple.*'",
            "java -jar target/analysis.jar report results/run"),
        Reproduction.of(List.of(new ThreeRoundRun(dir.resolve("run"), "p").write())));
  }
}
