package io.github.mlxggufbench.sampling.os;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.testing.FileOnDisk;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** As mincore sees it; macOS was never tried. */
@EnabledOnOs(OS.LINUX)
class PageCacheIsEmptiedAndFilledTest {
  private static final int SIZE = 8 << 20;

  @TempDir Path folder;

  @Test
  void withoutSpecialRights() throws Exception {
    try (FileOnDisk model = new FileOnDisk(SIZE)) {
      List<Path> file = List.of(model.path());

      assertNull(PageCacheControl.evict(file));
      assertEquals(0, PageCache.of(file).residentBytes());

      PageCacheControl.read(file);
      assertEquals(SIZE, PageCache.of(file).residentBytes());
    }
  }

  @Test
  void fileThatIsNotThereIsSaid() throws Exception {
    String failure = PageCacheControl.evict(List.of(folder.resolve("nothing")));
    assertTrue(String.valueOf(failure).endsWith("nothing cannot be opened"), failure);
  }
}
