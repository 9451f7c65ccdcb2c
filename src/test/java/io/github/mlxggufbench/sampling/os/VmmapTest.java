package io.github.mlxggufbench.sampling.os;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * In the format that vmmap of macOS 26 prints ("Output report format: 2.4"), as seen in listings of
 * Finder that were made public; options and columns: vmmap(1),
 * https://keith.github.io/xcode-man-pages/vmmap.1.html. No listing with {@code -pages} was found:
 * that numbers without a unit are pages there is the manual's word, checked against the addresses.
 */
class VmmapTest {
  private static final String HEAD =
      """
      Process:         llama-server [4711]
      Path:            /Users/USER/*/llama-server
      Load Address:    0x1023f0000
      Code Type:       ARM64
      Parent Process:  LM Studio [640]
      OS Version:      macOS 26.5.2 (25F84)
      Report Version:  7
      Analysis Tool:   /usr/bin/vmmap

      Physical footprint:         135.3M
      Physical footprint (peak):  236.3M
      Idle exit:                  untracked
      ----

      Virtual Memory Map of process 4711 (llama-server)
      Output report format:  2.4  -- 64-bit process
      VM page size:  16384 bytes
      Collected with PhysFootprint mode enabled

      ==== regions for process 4711  (non-writable and writable regions are interleaved)
      REGION TYPE                    START - END         [ VSIZE  RSDNT  DIRTY   SWAP] PRT/MAX SHRMOD PURGE    REGION DETAIL
      """;

  private static final String SIZES =
      HEAD
          + """
          __TEXT                      1023f0000-102e9c000    [ 10.7M  1712K     0K     0K] r-x/r-x SM=COW          /usr/local/bin/llama-server
          __DATA                      102f40000-102fc0000    [  512K   144K   144K    80K] rw-/rw- SM=COW          /usr/local/bin/llama-server
          shared memory               10328c000-103294000    [   32K    32K    32K     0K] r--/r-- SM=SHM
          Activity Tracing            103298000-1032d8000    [  256K    48K    32K    16K] rw-/rwx SM=ALI PURGE=N
          mapped file                 110000000-150000000    [  1.0G   1.0G     0K     0K] r--/rwx SM=COW          /models/my model.gguf
          MALLOC_SMALL                150000000-151000000    [ 16.0M  2048K  2048K     0K] rw-/rwx SM=PRV          DefaultMallocZone_0x103570000
          IOAccelerator (graphics)    151000000-151010000    [   64K    64K     0K    64K] rw-/rw- SM=SHM PURGE=N
          VM_ALLOCATE                 151010000-151014000    [   16K     0K     0K     0K] ---/rwx SM=NUL
          """;

  private static final String PAGES =
      HEAD
          + """
          mapped file                 110000000-150000000    [ 65536  60001      1      0] r--/rwx SM=COW          /models/m.gguf
          MALLOC_LARGE                150000000-151000000    [  1024   1024   1000     24] rw-/rwx SM=PRV          DefaultMallocZone_0x103570000
          """;

  @Test
  void everyRegionIsReadWhateverWordsItsTypeHas() throws IOException {
    List<VmRegion> regions = Vmmap.parse(SIZES);

    assertEquals(8, regions.size());
    assertEquals(new VmRegion(1712L << 10, 0, 0, "/usr/local/bin/llama-server"), regions.get(0));
    assertEquals(new VmRegion(48L << 10, 32L << 10, 16L << 10, ""), regions.get(3));
  }

  @Test
  void fileThatIsResidentAsAWholeHasItsExactSize() throws IOException {
    VmRegion model = Vmmap.parse(SIZES).get(4);

    assertEquals("/models/my model.gguf", model.detail());
    assertEquals(1L << 30, model.fileResidentBytes());
  }

  @Test
  void writtenPagesAreNoLongerTheFiles() throws IOException {
    assertEquals(0, Vmmap.parse(SIZES).get(1).fileResidentBytes());
  }

  @Test
  void heapAndGpuBuffersAreNoFiles() throws IOException {
    assertEquals(0, Vmmap.parse(SIZES).get(5).fileResidentBytes());
    assertEquals(0, Vmmap.parse(SIZES).get(6).fileResidentBytes());
  }

  @Test
  void numbersWithoutAUnitArePages() throws IOException {
    List<VmRegion> regions = Vmmap.parse(PAGES);

    assertEquals(60_000L * 16384, regions.get(0).fileResidentBytes());
    assertEquals(24L * 16384, regions.get(1).swappedBytes());
  }

  @Test
  void sizesThatDoNotFitTheAddressesAreRefused() {
    String bytes = PAGES.replace("65536", "1073741824");

    assertThrows(IOException.class, () -> Vmmap.parse(bytes));
  }

  @Test
  void outputWithoutRegionsOrPageSizeIsRefused() {
    assertThrows(IOException.class, () -> Vmmap.parse(HEAD));
    assertThrows(IOException.class, () -> Vmmap.parse(""));
  }
}
