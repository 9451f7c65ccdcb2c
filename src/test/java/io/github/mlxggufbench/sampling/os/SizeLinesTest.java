package io.github.mlxggufbench.sampling.os;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

/** The next text is another state of the same file: lines come, go and move. */
class SizeLinesTest {
  private final SizeLines lines = new SizeLines("VmRSS:", "VmSwap:");

  @Test
  void aLineThatMovedIsFoundWhereItIs() {
    lines.bytes("Name:\tx\nVmRSS:\t 1 kB\nVmSwap:\t 2 kB\n");

    assertArrayEquals(
        new Long[] {3L << 10, 4L << 10},
        lines.bytes("Name:\tlonger\nVmRSS:\t 3 kB\nVmSwap:\t 4 kB\n"));
  }

  @Test
  void aLineThatIsGoneIsUnknownAndOneThatComesIsFound() {
    lines.bytes("VmRSS:\t 1 kB\nVmSwap:\t 2 kB\n");

    assertArrayEquals(new Long[] {null, 5L << 10}, lines.bytes("VmSwap:\t 5 kB\n"));
    assertArrayEquals(new Long[] {null, null}, lines.bytes(""));
    assertArrayEquals(new Long[] {6L << 10, null}, lines.bytes("VmRSS:\t 6 kB\n"));
  }

  @Test
  void whatOnlyLooksLikeTheLineAtItsOldPlaceIsNotTaken() {
    lines.bytes("Name:\tx\nVmRSS:\t 1 kB\n");

    assertArrayEquals(
        new Long[] {null, null}, lines.bytes("Title: \tVmRSS:\t 1 kB\n".substring(1)));
  }
}
