package io.github.mlxggufbench.analysis.report;

import java.util.ArrayList;
import java.util.List;

/** Reasons, each told once, numbered from 1. */
final class Footnotes {

  private final List<String> texts = new ArrayList<>();

  /** The text with a reference to the reason. */
  String refer(String text, String reason) {
    int index = texts.indexOf(reason);
    if (index < 0) {
      index = texts.size();
      texts.add(reason);
    }
    return text + " (" + (index + 1) + ")";
  }

  List<String> texts() {
    return List.copyOf(texts);
  }
}
