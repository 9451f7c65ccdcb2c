package io.github.mlxggufbench.prompt;

import java.util.Locale;

/** What a task is about: fields in which the experts of a mixture may differ. */
public enum Domain {
  /** Mathematics. */
  TECHNICAL,
  /** Creative writing. */
  LANGUAGE,
  /** Code. */
  PROGRAMMING,
  /** Facts. */
  KNOWLEDGE;

  /** The name in files: lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
