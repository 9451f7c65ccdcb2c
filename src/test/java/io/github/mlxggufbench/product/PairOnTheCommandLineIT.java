package io.github.mlxggufbench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.testing.FakeLmStudio;
import io.github.mlxggufbench.testing.FakeModel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --gguf} and {@code --mlx} name a pair that the file does not have. */
class PairOnTheCommandLineIT {
  @TempDir Path folder;

  @Test
  void isMeasuredInsteadOfTheFiles() throws Exception {
    try (FakeLmStudio studio =
        FakeLmStudio.with(FakeModel.gguf("acme/mole-2b"), FakeModel.mlx("mole-2b-mlx"))) {
      StudioRun run = StudioRun.of(studio.url(), folder);

      Jar.Finished finished =
          run.run("SimpleGeneration", "-f", "1", "--gguf", "acme/mole-2b", "--mlx", "mole-2b-mlx");

      assertEquals(0, finished.exit(), finished.out());
      JsonNode pairs = run.manifest().path("pairs");
      assertEquals(1, pairs.size());
      assertEquals("mole-2b", pairs.get(0).path("name").asText());
      assertEquals("acme/mole-2b", pairs.get(0).at("/builds/gguf/key").asText());
      assertEquals("mole-2b-mlx", pairs.get(0).at("/builds/mlx/key").asText());
      assertEquals(2 * StudioRun.REQUESTS, run.measured().size());
    }
  }

  @Test
  void byPathsIsServedByTheEmbeddedServer() throws Exception {
    Path gguf = Files.createFile(folder.resolve("a b.gguf"));
    Path mlx = Files.createDirectory(folder.resolve("mlx"));

    Jar.Finished finished =
        new Jar().run("--gguf", gguf.toString(), "--mlx", mlx.toString(), "--dry-run");

    assertEquals(0, finished.exit(), finished.out());
    assertTrue(finished.out().contains("SimpleGeneration.generate a-b gguf"), finished.out());
  }

  /** By its name: the run has not asked a server yet when it plans. */
  @Test
  void thatIsAMixtureIsOneForTheExperts() throws Exception {
    Jar.Finished finished =
        new Jar().run("--gguf", "qwen3-30b-a3b", "--mlx", "qwen3-30b-a3b-mlx", "--dry-run");

    assertEquals(0, finished.exit(), finished.out());
    assertTrue(finished.out().contains("ExpertActivation.generate qwen3-30b-a3b"), finished.out());
  }

  @Test
  void conflictsAreNamed() throws Exception {
    assertUsage("add --mlx", "--gguf", "a");
    assertUsage("add --gguf", "--mlx", "a");
    assertUsage("-p pair=", "--gguf", "a", "--mlx", "b", "-p", "pair=tiny-dense");
    assertUsage("same build", "--gguf", "a", "--mlx", "a");
    assertUsage("no such file", "--gguf", "/nowhere/a.gguf", "--mlx", "b");
    assertUsage(
        "behind the same server", "--gguf", folder.toString(), "--mlx", "a-key-of-lm-studio");
    assertUsage(
        "the embedded server serves",
        "--gguf",
        "a",
        "--mlx",
        "b",
        "--server",
        "embedded",
        "--dry-run");
  }

  private static void assertUsage(String words, String... arguments) throws Exception {
    Jar.Finished finished = new Jar().run(arguments);
    assertEquals(2, finished.exit(), finished.out());
    assertEquals(1, finished.lines().size(), finished.out());
    assertTrue(finished.out().contains(words), finished.out());
  }
}
