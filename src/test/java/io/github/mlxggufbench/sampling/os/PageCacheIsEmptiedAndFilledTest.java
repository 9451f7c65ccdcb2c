package io.github.mlxggufbench.sampling.os;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
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
    Path file = folder.resolve("model.gguf");
    Files.write(file, new byte[SIZE]);
    assumeFalse(Files.getFileStore(file).type().equals("tmpfs"), "memory is all that it has");

    assertNull(PageCacheControl.evict(List.of(file)));
    assertEquals(0, PageCache.of(List.of(file)).residentBytes());

    PageCacheControl.read(List.of(file));
    assertEquals(SIZE, PageCache.of(List.of(file)).residentBytes());
  }

  @Test
  void fileThatIsNotThereIsSaid() throws Exception {
    String failure = PageCacheControl.evict(List.of(folder.resolve("nothing")));
    assertTrue(String.valueOf(failure).endsWith("nothing cannot be opened"), failure);
  }
}
