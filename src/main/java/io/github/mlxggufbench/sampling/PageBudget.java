package io.github.mlxggufbench.sampling;

/**
 * How much a snapshot may look at, in pages, so that it takes a quarter of a second at most on a
 * machine of today whatever the size of the model. Measured on Linux 6.18 with pages of 4 KiB: 20
 * to 35 ns a resident page in smaps, 11 ns a mapped page in pagemap.
 *
 * @param walkedPages resident pages of processes whose smaps is read
 * @param askedPages pages asked for in pagemap
 */
record PageBudget(long walkedPages, long askedPages) {
  /** 19 GiB and 61 GiB with pages of 4 KiB. */
  static final PageBudget DEFAULT = new PageBudget(5_000_000, 16_000_000);
}
