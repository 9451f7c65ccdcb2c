package io.github.mlxggufbench.experts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.embedded.CacheFolder;
import io.github.mlxggufbench.experts.RoutingSource.Engine;
import io.github.mlxggufbench.experts.RoutingSource.Evaluation;
import io.github.mlxggufbench.testing.Engines;
import io.github.mlxggufbench.tinymodel.TinyModels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailureCostsItsOwnLinesOnlyIT {
  private static final Duration PLENTY = Duration.ofMinutes(5);

  private final List<String> lines = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  @TempDir private Path folder;

  private RoutingPass pass(Duration limit) {
    return new RoutingPass(
        Engines.environment(),
        folder,
        limit,
        limit,
        new RoutingPass.Listener() {
          @Override
          public void routing(String format, LayerRouting routing) {
            lines.add(format + " " + routing.domain() + " " + routing.layer());
          }

          @Override
          public void warning(@Nullable String format, String code, String text, String remedy) {
            warnings.add(format + " " + code + ": " + text);
          }
        });
  }

  private static Evaluation gguf(String name) throws Exception {
    return new Evaluation(Engine.LLAMA_CPP, TinyModels.ensure(name, CacheFolder.locate()));
  }

  @Test
  void engineThatCannotReadItsFile() throws Exception {
    Path broken = Files.writeString(folder.resolve("broken.gguf"), "GGUF");
    pass(PLENTY).run(gguf("mixtral-q4_0"), new Evaluation(Engine.MLX_LM, broken), List.of(math()));
    assertEquals(5, lines.size(), lines::toString);
    assertEquals(1, warnings.size(), warnings::toString);
    assertTrue(
        warnings
            .get(0)
            .startsWith(
                "mlx routing_failed: the routing of the mlx build is not known after 0 of 1 texts:"
                    + " mlx-lm: "),
        warnings::toString);
  }

  @Test
  void denseModel() throws Exception {
    pass(PLENTY).run(gguf("dense-q4_0"), null, List.of(math()));
    assertEquals(List.of(), lines);
    assertTrue(warnings.get(0).endsWith("it is no mixture"), warnings::toString);
  }

  @Test
  void timeLimit() throws Exception {
    pass(Duration.ZERO).run(gguf("mixtral-q4_0"), null, List.of(math()));
    assertEquals(List.of(), lines);
    assertTrue(warnings.get(0).endsWith("no answer for 0 s"), warnings::toString);
  }

  @Test
  void nothingToRead() throws Exception {
    pass(PLENTY)
        .run(
            gguf("mixtral-q4_0"),
            new RoutingSource.None("routing not exposed by LM Studio", "set path:"),
            List.of());
    assertEquals(List.of(), lines);
    assertEquals(
        List.of(
            "gguf routing_unknown: no text was kept to route",
            "mlx routing_unknown: routing not exposed by LM Studio"),
        warnings);
  }

  private static Document math() {
    return Texts.FOUR_DOMAINS.get(0);
  }
}
