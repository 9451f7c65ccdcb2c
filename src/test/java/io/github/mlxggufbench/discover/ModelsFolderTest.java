package io.github.mlxggufbench.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.embedded.CacheFolder;
import io.github.mlxggufbench.tinymodel.TinyModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder as LM Studio keeps it, with real (tiny) model files. */
class ModelsFolderTest {
  @TempDir Path folder;

  @Test
  void publishersRepositoriesAndFilesBecomePairs() throws Exception {
    gguf("mixtral-q4_0", "acme/Otter-3M-Instruct-GGUF/Otter-3M-Instruct-Q4_0.gguf");
    mlx("mixtral-mlx-4bit", "mlx-community/Otter-3M-Instruct-4bit");

    ModelsFolder models = ModelsFolder.read(folder);

    assertEquals(List.of(), models.passedOver());
    List<FoundPair> pairs = Matching.of(models.builds()).pairs();
    assertEquals(1, pairs.size(), models.toString());
    FoundPair pair = pairs.get(0);
    assertEquals("otter-3m-instruct", pair.name());
    assertTrue(pair.moe());
    assertEquals(8, pair.gguf().experts());
    assertEquals(8, pair.mlx().experts());
    assertEquals("acme/Otter-3M-Instruct-GGUF/Otter-3M-Instruct-Q4_0.gguf", pair.gguf().label());
  }

  @Test
  void exactCountsTellSizesApartThatNamesDoNot() throws Exception {
    gguf("dense-q4_0", "acme/Otter-GGUF/Otter-Q4_0.gguf");
    mlx("mixtral-mlx-4bit", "acme/Otter-4bit");

    Matching matching = Matching.of(ModelsFolder.read(folder).builds());

    assertEquals(List.of(), matching.pairs());
    assertEquals(Difference.Kind.PARAMETERS, matching.unlike().get(0).differences().get(0).kind());
  }

  @Test
  void downloadThatIsNotFinishedIsPassedOverByName() throws Exception {
    Path whole = gguf("dense-q4_0", "acme/whole/Whole-Q4_0.gguf");
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = folder.resolve("acme/cut/Cut-Q4_0.gguf");
    Files.createDirectories(cut.getParent());
    Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));
    Path half = mlx("dense-mlx-4bit", "acme/half-4bit");
    Path weights = half.resolve("model.safetensors");
    Files.write(weights, Arrays.copyOf(Files.readAllBytes(weights), 100_000));
    Path first = folder.resolve("acme/split/Split-00001-of-00002.gguf");
    Files.createDirectories(first.getParent());
    Files.write(first, bytes);

    ModelsFolder models = ModelsFolder.read(folder);

    assertEquals(List.of("acme/whole/Whole-Q4_0.gguf"), labels(models));
    assertEquals(3, models.passedOver().size(), models.passedOver().toString());
    for (String name : List.of("Cut-Q4_0", "half-4bit", "Split-00001")) {
      assertTrue(
          models.passedOver().stream().anyMatch(line -> line.contains(name)),
          models.passedOver().toString());
    }
  }

  @Test
  void splitModelIsOneBuildAndItsPictureReaderNone() throws Exception {
    gguf("dense-q4_0", "acme/otter/Otter-Q4_0-00001-of-00002.gguf");
    gguf("dense-q4_0", "acme/otter/Otter-Q4_0-00002-of-00002.gguf");
    gguf("dense-q4_0", "acme/otter/mmproj-Otter-f16.gguf");

    ModelsFolder models = ModelsFolder.read(folder);

    assertEquals(List.of("acme/otter/Otter-Q4_0-00001-of-00002.gguf"), labels(models));
    assertEquals(Boolean.TRUE, models.builds().get(0).vision());
  }

  @Test
  void hiddenFoldersAndEmbeddingModelsAreNoBuilds() throws Exception {
    gguf("dense-q4_0", ".cache/otter/Otter-Q4_0.gguf");
    gguf("dense-q4_0", "nomic/x/nomic-embed-text-v1.5.Q4_0.gguf");

    ModelsFolder models = ModelsFolder.read(folder);

    assertEquals(List.of(), models.builds());
    assertEquals(List.of(), models.passedOver());
  }

  @Test
  void lmStudiosFolderIsTheNewOneOrTheOldOne() throws Exception {
    assertNull(ModelsFolder.ofLmStudio(folder));
    Path old = Files.createDirectories(folder.resolve(".cache/lm-studio/models"));
    assertEquals(old, ModelsFolder.ofLmStudio(folder));
    Path now = Files.createDirectories(folder.resolve(".lmstudio/models"));
    assertEquals(now, ModelsFolder.ofLmStudio(folder));
  }

  private static List<String> labels(ModelsFolder models) {
    return models.builds().stream().map(FoundBuild::label).toList();
  }

  private Path gguf(String model, String path) throws IOException {
    Path target = folder.resolve(path);
    Files.createDirectories(target.getParent());
    return Files.copy(TinyModels.ensure(model, CacheFolder.locate()), target);
  }

  private Path mlx(String model, String path) throws IOException {
    Path target = Files.createDirectories(folder.resolve(path));
    try (Stream<Path> files = Files.list(TinyModels.ensure(model, CacheFolder.locate()))) {
      for (Path file : files.toList()) {
        Files.copy(file, target.resolve(file.getFileName()));
      }
    }
    return target;
  }
}
