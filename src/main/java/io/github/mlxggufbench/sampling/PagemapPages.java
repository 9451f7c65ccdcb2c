package io.github.mlxggufbench.sampling;

import io.github.mlxggufbench.sampling.os.Pagemap;
import io.github.mlxggufbench.sampling.os.ResidentMapping;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** By {@link Pagemap}, as long as no more pages are asked for than the budget has. */
final class PagemapPages implements PresentPages {
  private final int pageBytes = Pagemap.pageBytes();
  private long pagesLeft;

  PagemapPages(PageBudget budget) {
    this.pagesLeft = budget.askedPages();
  }

  @Override
  public @Nullable Long bytes(MappedFile file) {
    long pages = file.mappedBytes() / pageBytes;
    if (pages > pagesLeft) {
      return null;
    }
    pagesLeft -= pages;
    BitSet present = new BitSet();
    for (Map.Entry<Long, List<ResidentMapping>> process : file.byProcess().entrySet()) {
      try (Pagemap pagemap = Pagemap.open(process.getKey())) {
        for (ResidentMapping mapping : process.getValue()) {
          pagemap.addPresent(mapping.mapping(), present);
        }
      } catch (IOException notTold) {
        return null;
      }
    }
    return (long) present.cardinality() * pageBytes;
  }
}
