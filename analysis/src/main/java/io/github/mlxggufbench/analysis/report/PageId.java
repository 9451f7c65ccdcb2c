package io.github.mlxggufbench.analysis.report;

import java.util.HashSet;
import java.util.Set;

/** Names for files and anchors out of any text, each given once. */
final class PageId {

  private final Set<String> given = new HashSet<>();

  /** Letters, digits and single hyphens; unique among those given. */
  String of(String text) {
    String safe = text.replaceAll("[^A-Za-z0-9]+", "-");
    String id = safe;
    for (int i = 2; !given.add(id); i++) {
      id = safe + "-" + i;
    }
    return id;
  }
}
