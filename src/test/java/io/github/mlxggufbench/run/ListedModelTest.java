package io.github.mlxggufbench.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.config.BuildSource;
import io.github.mlxggufbench.config.Format;
import io.github.mlxggufbench.config.LoadConfig;
import io.github.mlxggufbench.config.PairConfig;
import io.github.mlxggufbench.server.ModelInfo;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListedModelTest {
  private static final List<ModelInfo> LISTED =
      List.of(
          model("acme/otter-7b", "gguf"),
          model("otter-7b-mlx", "mlx"),
          model("beaver@q6_k", "gguf"),
          model("marten", "mlx"));

  @Test
  void aKeyThatIsNotThereGetsTheNearest() {
    RunException problem = refused("acme/oter-7b", Format.GGUF);

    assertEquals(ExitCode.UNAVAILABLE, problem.exit());
    assertEquals(
        "pair otter: the server has no model acme/oter-7b; nearest: 'acme/otter-7b',"
            + " 'otter-7b-mlx', 'marten'; download it with `lms get acme/oter-7b`",
        problem.getMessage());
  }

  @Test
  void aVariantCannotBeAskedFor() {
    RunException problem = refused("acme/otter-7b@q8_0", Format.GGUF);

    assertEquals(ExitCode.USAGE, problem.exit());
    assertTrue(
        String.valueOf(problem.getMessage())
            .startsWith("pair otter: acme/otter-7b@q8_0 names a variant"),
        problem.getMessage());
  }

  /** LM Studio adds the quantization to the keys of two builds that would else have one. */
  @Test
  void aListedKeyWithAnAtIsAKeyLikeAnyOther() throws Exception {
    assertEquals("beaver@q6_k", ListedModel.of("beaver@q6_k", build(Format.GGUF), LISTED).key());
  }

  @Test
  void aBuildOfTheOtherFormatIsRefused() {
    RunException problem = refused("otter-7b-mlx", Format.GGUF);

    assertEquals(ExitCode.USAGE, problem.exit());
    assertEquals(
        "pair otter: otter-7b-mlx is a build of format mlx, not gguf", problem.getMessage());
  }

  private static RunException refused(String key, Format format) {
    return assertThrows(RunException.class, () -> ListedModel.of(key, build(format), LISTED));
  }

  private static PairBuild build(Format format) {
    return new PairBuild(
        new PairConfig(
            "otter",
            false,
            new BuildSource.Model("a"),
            new BuildSource.Model("b"),
            new LoadConfig(null, null)),
        format);
  }

  private static ModelInfo model(String key, String format) {
    return new ModelInfo(
        key, null, null, format, null, null, null, null, null, null, null, List.of());
  }
}
