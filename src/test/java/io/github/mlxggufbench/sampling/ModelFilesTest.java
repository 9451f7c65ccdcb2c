package io.github.mlxggufbench.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.sampling.os.Mapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFilesTest {
  @TempDir Path temporary;
  private Path folder;

  @BeforeEach
  void resolveLinksOfTheTemporaryFolder() throws IOException {
    folder = temporary.toRealPath();
  }

  @Test
  void ggufIsOneFileEvenBesideOthers() throws IOException {
    Path model = Files.createFile(folder.resolve("m.gguf"));
    Files.createFile(folder.resolve("n.gguf"));

    assertEquals(List.of(model), ModelFiles.of(model).paths());
  }

  @Test
  void partsOfASplitGgufBelongTogether() throws IOException {
    Path first = Files.createFile(folder.resolve("m-Q4-00001-of-00002.gguf"));
    Path second = Files.createFile(folder.resolve("m-Q4-00002-of-00002.gguf"));
    Files.createFile(folder.resolve("m-Q8-00001-of-00002.gguf"));
    Files.createFile(folder.resolve("m-Q4-00001-of-00003.gguf"));

    assertEquals(Set.of(first, second), Set.copyOf(ModelFiles.of(first).paths()));
  }

  @Test
  void mlxFolderIsTheFilesInItByTheirRealPaths() throws IOException {
    Path blob = Files.createFile(Files.createDirectory(folder.resolve("blobs")).resolve("0ab1"));
    Path mlx = Files.createDirectory(folder.resolve("mlx"));
    Files.createSymbolicLink(mlx.resolve("model.safetensors"), blob);
    Path config = Files.createFile(mlx.resolve("config.json"));
    Files.createFile(Files.createDirectory(mlx.resolve(".git")).resolve("copy.safetensors"));

    assertEquals(Set.of(blob, config), Set.copyOf(ModelFiles.of(mlx).paths()));
  }

  /** A null character stands for what no path can hold; under LANG=C that is all beyond ASCII. */
  @Test
  void mappingWhoseNameCannotBeAPathIsKnownByItsInodeOnly() throws IOException {
    Path path = Files.createFile(folder.resolve("m.gguf"));
    ModelFiles model = new ModelFiles(Map.of(path, 7L));

    assertTrue(model.mapped(mapping(7, "/mnt/\0/m.gguf")));
    assertFalse(model.mapped(mapping(8, "/mnt/\0/m.gguf")));
    assertFalse(model.mapped(mapping(7, "/mnt/\0.gguf")));
    assertTrue(model.mapped(mapping(8, path.toString())));
  }

  private static Mapping mapping(long inode, String path) {
    return new Mapping(0, 4096, 0, "fe:01", inode, path);
  }

  @Test
  void modelThatIsNotThereIsAnError() {
    assertThrows(IOException.class, () -> ModelFiles.of(folder.resolve("none.gguf")));
    assertThrows(IOException.class, () -> ModelFiles.of(folder));
  }
}
