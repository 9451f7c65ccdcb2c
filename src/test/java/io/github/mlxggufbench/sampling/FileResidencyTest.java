package io.github.mlxggufbench.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.sampling.os.Mapping;
import io.github.mlxggufbench.sampling.os.ProcessMappings;
import io.github.mlxggufbench.sampling.os.ResidentMapping;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FileResidencyTest {
  private static final long SIZE = 4096;
  private static final ModelFiles MODEL = new ModelFiles(Map.of(Path.of("/models/m.gguf"), 7L));

  @Test
  void fileThatTwoProcessesMapIsUnited() {
    List<ResidentMapping> first = List.of(mapping(7, "/models/m.gguf", 100, 60));
    List<ResidentMapping> second = List.of(mapping(7, "/models/m.gguf", 80, 40));

    assertEquals(
        new FileResidency(120L, 0L, 100, true),
        FileResidency.of(processes(first, second), MODEL, file -> 120L));
  }

  @Test
  void largestProcessCountsWherePagesAreNotTold() {
    List<ResidentMapping> first = List.of(mapping(7, "/models/m.gguf", 100, 60));
    List<ResidentMapping> second = List.of(mapping(7, "/models/m.gguf", 80, 40));

    assertEquals(
        new FileResidency(100L, 0L, 100, false),
        FileResidency.of(processes(first, second), MODEL, file -> null));
  }

  @Test
  void partsOfAFileInOneProcessAddUp() {
    List<ResidentMapping> process =
        List.of(mapping(7, 0, 100, 100), mapping(7, SIZE, 30, 30), mapping(7, 2 * SIZE, 5, 5));

    assertEquals(new FileResidency(135L, 0L, 135, true), residency(MODEL, process));
  }

  @Test
  void engineThatDoesNotMapItsModelHasZeroOfIt() {
    List<ResidentMapping> process =
        List.of(mapping(9, "/usr/lib/libmlx.so", 50, 50), mapping(0, "[heap]", 900, 900));

    assertEquals(new FileResidency(0L, 50L, 950, true), residency(MODEL, process));
  }

  @Test
  void modelReplacedSinceItWasMappedStillIsTheModel() {
    List<ResidentMapping> process = List.of(mapping(6, "/models/m.gguf (deleted)", 50, 50));

    assertEquals(50L, residency(MODEL, process).modelBytes());
  }

  @Test
  void modelIsKnownByItsInodeWhereAContainerSeesAnotherPath() {
    List<ResidentMapping> process = List.of(mapping(7, "/mnt/m.gguf", 50, 50));

    assertEquals(50L, residency(MODEL, process).modelBytes());
  }

  @Test
  void otherFileWithTheInodeOfTheModelOnAnotherDiskIsNotTheModel() {
    List<ResidentMapping> process = List.of(mapping(7, "/usr/lib/libc.so", 50, 50));

    assertEquals(new FileResidency(0L, 50L, 50, true), residency(MODEL, process));
  }

  @Test
  void withoutAModelTheSplitIsUnknownAndPssIsNot() {
    List<ResidentMapping> process = List.of(mapping(7, "/models/m.gguf", 50, 25));

    assertEquals(new FileResidency(null, null, 25, true), residency(null, process));
  }

  /** Of files whose pages are mapped once. */
  private static FileResidency residency(
      @Nullable ModelFiles model, List<ResidentMapping> process) {
    return FileResidency.of(
        processes(process),
        model,
        file -> {
          throw new AssertionError("no page is mapped twice");
        });
  }

  @SafeVarargs
  private static List<ProcessMappings> processes(List<ResidentMapping>... processes) {
    List<ProcessMappings> numbered = new ArrayList<>();
    for (List<ResidentMapping> process : processes) {
      numbered.add(new ProcessMappings(numbered.size() + 1, process));
    }
    return numbered;
  }

  private static ResidentMapping mapping(long inode, String path, long rssBytes, long pssBytes) {
    Mapping mapping = new Mapping(0, SIZE, 0, "fe:01", inode, path);
    return new ResidentMapping(mapping, rssBytes, pssBytes, 0);
  }

  /** A part of the model. */
  private static ResidentMapping mapping(long inode, long offset, long rssBytes, long pssBytes) {
    Mapping mapping = new Mapping(0, SIZE, offset, "fe:01", inode, "/models/m.gguf");
    return new ResidentMapping(mapping, rssBytes, pssBytes, 0);
  }
}
