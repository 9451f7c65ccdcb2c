package io.github.mlxggufbench.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.mlxggufbench.sampling.os.VmRegion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegionResidencyTest {
  private static final ModelFiles MODEL =
      new ModelFiles(Map.of(Path.of("/Users/ann/.lmstudio/models/a/b/m.gguf"), 7L));

  @Test
  void cleanPagesOfTheModelAndOfOtherFilesAreToldApart() {
    List<VmRegion> engine =
        List.of(
            new VmRegion(100, 10, 0, "/Users/ann/.lmstudio/models/a/b/m.gguf"),
            new VmRegion(30, 0, 0, "/usr/lib/dyld"),
            new VmRegion(900, 900, 50, "DefaultMallocZone_0x103570000"));

    assertEquals(new RegionResidency(90L, 30L, 50), RegionResidency.of(List.of(engine), MODEL));
  }

  @Test
  void modelInAHomeFolderIsKnownThoughItsPathIsHidden() {
    List<VmRegion> engine =
        List.of(
            new VmRegion(100, 0, 0, "/Users/USER/*/m.gguf"),
            new VmRegion(20, 0, 0, "/Users/USER/*/tokenizer.gguf"),
            new VmRegion(3, 0, 0, "/Volumes/x/m.gguf"));

    assertEquals(new RegionResidency(100L, 23L, 0), RegionResidency.of(List.of(engine), MODEL));
  }

  @Test
  void fileThatTwoProcessesMapCountsOnce() {
    VmRegion most = new VmRegion(100, 0, 0, "/Users/USER/*/m.gguf");
    VmRegion less = new VmRegion(60, 0, 5, "/Users/USER/*/m.gguf");

    assertEquals(
        new RegionResidency(100L, 0L, 5),
        RegionResidency.of(List.of(List.of(most), List.of(less)), MODEL));
  }

  @Test
  void withoutAModelTheSplitIsUnknown() {
    assertNull(RegionResidency.of(List.of(), null).modelBytes());
    assertNull(RegionResidency.of(List.of(), null).otherBytes());
  }
}
