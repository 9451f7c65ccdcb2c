package io.github.mlxggufbench.sampling.os;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

/**
 * Bits as in Documentation/admin-guide/mm/pagemap.rst of Linux: 63 present, 62 swapped, 61 page of
 * a file or shared memory, 56 mapped by one process only, 55 soft-dirty.
 */
class PagemapTest {
  private static final long PRESENT = 1L << 63;
  private static final long SWAPPED = 1L << 62;
  private static final long OF_FILE = 1L << 61;
  private static final long EXCLUSIVE = 1L << 56;
  private static final long SOFT_DIRTY = 1L << 55;

  @Test
  void presentPagesOfTheFileCountByTheirPlaceInIt() {
    assertEquals(pages(7, 9), present(7, PRESENT | OF_FILE, 0, PRESENT | OF_FILE | EXCLUSIVE));
  }

  @Test
  void pageThatWasWrittenPrivatelyIsNoLongerTheFiles() {
    assertEquals(pages(), present(0, PRESENT | EXCLUSIVE | SOFT_DIRTY));
  }

  @Test
  void pageInSwapIsNotPresent() {
    assertEquals(pages(), present(0, SWAPPED | OF_FILE));
  }

  @Test
  void pagesOfSeveralProcessesAreUnited() {
    BitSet pages = present(0, PRESENT | OF_FILE, PRESENT | OF_FILE);
    pages.or(present(1, PRESENT | OF_FILE, PRESENT | OF_FILE));

    assertEquals(pages(0, 1, 2), pages);
  }

  private static BitSet present(int firstPage, long... entries) {
    ByteBuffer bytes = ByteBuffer.allocate(entries.length * Long.BYTES);
    bytes.asLongBuffer().put(entries);
    BitSet pages = new BitSet();
    Pagemap.addPresent(bytes, firstPage, pages);
    return pages;
  }

  private static BitSet pages(int... numbers) {
    BitSet pages = new BitSet();
    for (int number : numbers) {
      pages.set(number);
    }
    return pages;
  }
}
