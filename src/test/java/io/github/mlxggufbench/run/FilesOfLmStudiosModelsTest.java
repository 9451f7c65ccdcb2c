package io.github.mlxggufbench.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.mlxggufbench.config.Format;
import io.github.mlxggufbench.embedded.modelfile.GgufBytes;
import io.github.mlxggufbench.embedded.modelfile.KvElement;
import io.github.mlxggufbench.record.RunManifest.PairFacts;
import io.github.mlxggufbench.testing.FakeLmStudio;
import io.github.mlxggufbench.testing.FakeModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LM Studio's API names no file; without one no memory cost can be told. */
class FilesOfLmStudiosModelsTest {
  private static final int SIZE = 100_000;

  @TempDir private Path folder;

  @Test
  void fileOfTheModelsFolderIsTheBuilds() throws Exception {
    Path file = download("otter-Q4_K_M.gguf");
    try (FakeLmStudio studio = studio()) {
      RoutedPair run = pair(studio);
      try (ServedModels models = run.serve(folder)) {
        ServedModels.Served gguf = models.build("a-pair", Format.GGUF);

        assertEquals(file, gguf.path());
        // 2 layers x keys and values x 2 KV heads x 64/4 numbers x 2 bytes.
        assertEquals(
            2 * 2 * 2 * 16 * 2,
            Objects.requireNonNull(gguf.kvCache()).bytesPerToken(KvElement.F16));
        assertNull(models.build("a-pair", Format.MLX).path(), "no folder is there");
        assertEquals(file.toString(), inTheManifest(models, run));
      }
    }
  }

  @Test
  void twoThatMayBeItAreNone() throws Exception {
    download("otter-Q4_K_M.gguf");
    download("otter-Q4_K_S.gguf");
    try (FakeLmStudio studio = studio()) {
      RoutedPair run = pair(studio);
      try (ServedModels models = run.serve(folder)) {
        assertNull(models.build("a-pair", Format.GGUF).path());
        assertNull(models.build("a-pair", Format.GGUF).kvCache());
        assertNull(inTheManifest(models, run));
      }
    }
  }

  private RoutedPair pair(FakeLmStudio studio) throws Exception {
    return new RoutedPair(
        folder, studio.url().toString(), "gguf: { model: acme/otter }, mlx: { model: otter-mlx }");
  }

  private static FakeLmStudio studio() {
    return FakeLmStudio.with(
        FakeModel.gguf("acme/otter").sized(SIZE, "7B"),
        FakeModel.mlx("otter-mlx").sized(SIZE, "7B"));
  }

  private static @Nullable String inTheManifest(ServedModels models, RoutedPair run) {
    List<PairFacts> facts = new PairFactsSource(models, List.of()).of(run.config.pairs());
    return Objects.requireNonNull(facts.get(0).builds().get("gguf")).path();
  }

  /** A header, and so much data that the file has the size that LM Studio lists. */
  private Path download(String name) throws Exception {
    byte[] header =
        new GgufBytes()
            .start(3, 1, 5)
            .text("general.architecture", "llama")
            .number("llama.block_count", 2)
            .number("llama.embedding_length", 64)
            .number("llama.attention.head_count", 4)
            .number("llama.attention.head_count_kv", 2)
            .tensor("token_embd.weight", 0, 8)
            .align()
            .bytes();
    Path file = folder.resolve(".lmstudio/models/acme/Otter-GGUF").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, Arrays.copyOf(header, SIZE));
  }
}
