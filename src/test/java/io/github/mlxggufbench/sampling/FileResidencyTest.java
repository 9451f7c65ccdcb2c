package io.github.mlxggufbench.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.sampling.os.Mapping;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FileResidencyTest {
  private static final ModelFiles MODEL = new ModelFiles(Map.of(Path.of("/models/m.gguf"), 7L));

  @Test
  void fileThatTwoProcessesMapCountsOnce() {
    List<Mapping> first = List.of(mapping(7, "/models/m.gguf", 100, 60));
    List<Mapping> second = List.of(mapping(7, "/models/m.gguf", 80, 40));

    assertEquals(new FileResidency(100L, 0L, 100), FileResidency.of(List.of(first, second), MODEL));
  }

  @Test
  void partsOfAFileInOneProcessAddUp() {
    List<Mapping> process =
        List.of(mapping(7, "/models/m.gguf", 100, 100), mapping(7, "/models/m.gguf", 30, 30));

    assertEquals(new FileResidency(130L, 0L, 130), FileResidency.of(List.of(process), MODEL));
  }

  @Test
  void engineThatDoesNotMapItsModelHasZeroOfIt() {
    List<Mapping> process =
        List.of(mapping(9, "/usr/lib/libmlx.so", 50, 50), mapping(0, "[heap]", 900, 900));

    assertEquals(new FileResidency(0L, 50L, 950), FileResidency.of(List.of(process), MODEL));
  }

  @Test
  void modelReplacedSinceItWasMappedStillIsTheModel() {
    List<Mapping> process = List.of(mapping(6, "/models/m.gguf (deleted)", 50, 50));

    assertEquals(50L, FileResidency.of(List.of(process), MODEL).modelBytes());
  }

  @Test
  void modelIsKnownByItsInodeWhereAContainerSeesAnotherPath() {
    List<Mapping> process = List.of(mapping(7, "/mnt/m.gguf", 50, 50));

    assertEquals(50L, FileResidency.of(List.of(process), MODEL).modelBytes());
  }

  @Test
  void otherFileWithTheInodeOfTheModelOnAnotherDiskIsNotTheModel() {
    List<Mapping> process = List.of(mapping(7, "/usr/lib/libc.so", 50, 50));

    assertEquals(new FileResidency(0L, 50L, 50), FileResidency.of(List.of(process), MODEL));
  }

  @Test
  void withoutAModelTheSplitIsUnknownAndPssIsNot() {
    List<Mapping> process = List.of(mapping(7, "/models/m.gguf", 50, 25));

    assertEquals(new FileResidency(null, null, 25), FileResidency.of(List.of(process), null));
  }

  private static Mapping mapping(long inode, String path, long rssBytes, long pssBytes) {
    return new Mapping("fe:01", inode, path, rssBytes, pssBytes, 0);
  }
}
