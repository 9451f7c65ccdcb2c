package io.github.mlxggufbench.sampling.os;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs({OS.LINUX, OS.MAC})
class PageCacheTest {
  private static final int MIB = 1 << 20;

  @TempDir Path folder;

  @Test
  void filesJustWrittenAreResidentWithAllTheirPages() throws IOException {
    Path large = Files.write(folder.resolve("large"), new byte[10 * MIB + 777]);
    Path small = Files.write(folder.resolve("small"), new byte[1]);

    assertNull(PageCache.obstacle(large));
    assertEquals(new PageCache(10 * MIB + 778, 1), PageCache.of(List.of(large, small)));
  }

  @Test
  void emptyFileHasNothingResident() throws IOException {
    Path empty = Files.write(folder.resolve("empty"), new byte[0]);

    assertEquals(new PageCache(0, 1), PageCache.of(List.of(empty)));
  }

  @Test
  void upToOneGibibyteEveryUnitIsAskedAndNeverMoreUnits() {
    assertEquals(1, PageCache.stride(0));
    assertEquals(1, PageCache.stride(1L << 30));
    assertEquals(2, PageCache.stride((1L << 30) + 1));
    assertEquals(40, PageCache.stride(40L << 30));
  }
}
