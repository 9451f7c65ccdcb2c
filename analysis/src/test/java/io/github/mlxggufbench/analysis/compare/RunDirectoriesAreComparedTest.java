package io.github.mlxggufbench.analysis.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.analysis.SyntheticRun;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDirectoriesAreComparedTest {

  @TempDir Path dir;

  @Test
  void perMetricAndFormat() throws Exception {
    Comparison comparison = Comparison.read(run("a", 40, "gguf", "mlx"), run("b", 60, "mlx"));
    ComparedLine decode =
        comparison.lines().stream()
            .filter(l -> l.a().subject().metric().equals("decode_tps"))
            .findFirst()
            .orElseThrow();
    assertEquals(
        "SimpleGeneration.generate (format=mlx,pair=tiny) decode_tps", decode.a().subject().text());
    assertEquals("better", decode.verdict());
    assertEquals(
        List.of(
            "SimpleGeneration.generate (format=gguf,pair=tiny) decode_tps",
            "SimpleGeneration.generate (format=gguf,pair=tiny) success_rate"),
        comparison.onlyInA().stream().sorted().toList());
  }

  @Test
  void asAnAlignedTable() throws Exception {
    List<String> text =
        ComparisonText.lines(Comparison.read(run("a", 40, "mlx"), run("b", 60, "mlx")));
    assertTrue(text.get(0).matches("benchmark +mode +A +B +B/A +verdict"), text.get(0));
    assertTrue(
        text.get(1)
            .matches(
                ".+decode_tps +round +41\\.0 tok/s +61\\.0 tok/s +1\\.49× \\[1\\.42, 1\\.56] +better"),
        text.get(1));
  }

  private Path run(String name, int tps, String... formats) throws Exception {
    SyntheticRun run = SyntheticRun.in(dir.resolve(name));
    for (String format : formats) {
      for (int round = 0; round < 3; round++) {
        run.request(format, round, "{\"decode_tps\": %d}".formatted(tps + round));
      }
    }
    return run.path();
  }
}
