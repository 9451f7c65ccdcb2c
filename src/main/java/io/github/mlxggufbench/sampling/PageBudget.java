package io.github.mlxggufbench.sampling;

/**
 * How much a snapshot may look at, in pages, so that it takes no more than 0.3 s of one core
 * whatever the size of the model. Measured on Linux 6.18 with pages of 4 KiB: 20 to 35 ns a
 * resident page in smaps, 11 ns a mapped page in pagemap, and 60 ms for the page cache.
 *
 * @param walkedPages resident pages of processes whose smaps is read
 * @param askedPages pages asked for in pagemap
 */
record PageBudget(long walkedPages, long askedPages) {
  /** 15 GiB and 30 GiB with pages of 4 KiB. */
  static final PageBudget DEFAULT = new PageBudget(4_000_000, 8_000_000);
}
