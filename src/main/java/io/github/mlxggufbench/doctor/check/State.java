package io.github.mlxggufbench.doctor.check;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What came of a check. Absent is not ok: what could not be looked at is unknown. */
public enum State {
  OK('✓', '+'),
  /** The run goes on; its figures may suffer. */
  WARNING('!', '!'),
  /** The run cannot go on, or its figures would be worthless. */
  FAILED('✗', 'x'),
  UNKNOWN('?', '?');

  private final char sign;
  private final char ascii;

  State(char sign, char ascii) {
    this.sign = sign;
    this.ascii = ascii;
  }

  /** The name in files: lower case. */
  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * One character before the line.
   *
   * @param unicode whether the reader's terminal has more than ASCII
   */
  public char sign(boolean unicode) {
    return unicode ? sign : ascii;
  }
}
