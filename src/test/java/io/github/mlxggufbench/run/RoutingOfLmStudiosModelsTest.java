package io.github.mlxggufbench.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.config.Format;
import io.github.mlxggufbench.config.PairConfig;
import io.github.mlxggufbench.embedded.modelfile.GgufBytes;
import io.github.mlxggufbench.embedded.python.PythonEnvironment;
import io.github.mlxggufbench.experts.RoutingSource;
import io.github.mlxggufbench.testing.FakeLmStudio;
import io.github.mlxggufbench.testing.FakeModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoutingOfLmStudiosModelsTest {
  private static final String PAIR =
      "moe: true, gguf: { model: acme/otter-8x7b }, mlx: { model: otter-8x7b-mlx }";

  @TempDir private Path folder;
  private Path file = Path.of("");

  private FakeLmStudio studio() {
    return FakeLmStudio.with(
        FakeModel.gguf("acme/otter-8x7b").sized(1_000_000, "8x7B"),
        FakeModel.mlx("otter-8x7b-mlx").sized(1_000_000, "8x7B"));
  }

  /** A header and so much data that the file has the size that LM Studio lists. */
  private void download() throws Exception {
    byte[] header =
        new GgufBytes()
            .start(3, 1, 1)
            .text("general.architecture", "llama")
            .tensor("token_embd.weight", 0, 8)
            .align()
            .bytes();
    file = folder.resolve(".lmstudio/models/acme/Otter-8x7B-GGUF/otter-8x7b-Q4_K_M.gguf");
    Files.createDirectories(file.getParent());
    Files.write(file, Arrays.copyOf(header, 1_000_000));
  }

  @Test
  void withoutFilesNothingIsInvented() throws Exception {
    try (FakeLmStudio studio = studio()) {
      RoutedPair run = new RoutedPair(folder, studio.url().toString(), PAIR);
      run.keep("math", 0, "1 + 1 = 2");
      run.record(PythonEnvironment.in(folder), folder);
      assertEquals(List.of(), run.lines());
      assertEquals(2, run.warnings().size(), run.warnings()::toString);
      assertTrue(
          run.warnings()
              .get(0)
              .startsWith(
                  "routing_unknown: a-pair gguf: routing not exposed by LM Studio; set `path:` to"
                      + " measure it; "),
          run.warnings()::toString);
    }
  }

  @Test
  void filesWithoutEnginesNameSetup() throws Exception {
    download();
    try (FakeLmStudio studio = studio()) {
      RoutedPair run = new RoutedPair(folder, studio.url().toString(), PAIR);
      run.keep("math", 0, "1 + 1 = 2");
      run.record(PythonEnvironment.in(folder), folder);
      assertTrue(
          run.warnings().get(0).endsWith("; run: java -jar target/benchmarks.jar setup"),
          run.warnings()::toString);
    }
  }

  @Test
  void fileOfTheModelsFolderIsRead() throws Exception {
    download();
    try (FakeLmStudio studio = studio()) {
      RoutedPair run = new RoutedPair(folder, studio.url().toString(), PAIR);
      try (ServedModels models = run.serve(folder)) {
        RoutingSources sources = new RoutingSources(models, true);
        PairConfig pair = run.config.pairs().get(0);
        assertEquals(
            new RoutingSource.Evaluation(RoutingSource.Engine.LLAMA_CPP, file),
            sources.of(pair, Format.GGUF));
        assertTrue(sources.of(pair, Format.MLX) instanceof RoutingSource.None);
      }
    }
  }

  @Test
  void imatrixOfTheUserComesFirst() throws Exception {
    download();
    try (FakeLmStudio studio = studio()) {
      RoutedPair run =
          new RoutedPair(folder, studio.url().toString(), PAIR + ", imatrix: x.imatrix.gguf");
      Files.write(
          folder.resolve("x.imatrix.gguf"),
          new GgufBytes()
              .start(3, 1, 0)
              .tensor("blk.7.ffn_up_exps.weight.counts", 0, 1, 4)
              .align()
              .floats(10, 20, 30, 40)
              .bytes());
      run.record(PythonEnvironment.in(folder), folder);
      assertEquals(1, run.lines().size());
      assertEquals("[10,20,30,40]", run.lines().get(0).path("counts").toString());
      assertEquals("imatrix", run.lines().get(0).path("source").asText());
      assertEquals(7, run.lines().get(0).path("layer").asInt());
      assertNotNull(run.config.pairs().get(0).imatrix());
    }
  }
}
