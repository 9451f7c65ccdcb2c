package io.github.mlxggufbench.doctor.check;

import io.github.mlxggufbench.machine.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What a check says.
 *
 * @param text what is so, on one line
 * @param remedy what to do about it, on one line; null = nothing is to be done
 */
public record Diagnosis(State state, String text, @Nullable String remedy) {

  public static Diagnosis ok(String text) {
    return new Diagnosis(State.OK, text, null);
  }

  public static Diagnosis warning(String text, String remedy) {
    return new Diagnosis(State.WARNING, text, remedy);
  }

  public static Diagnosis failed(String text, @Nullable String remedy) {
    return new Diagnosis(State.FAILED, text, remedy);
  }

  public static Diagnosis unknown(String why) {
    return new Diagnosis(State.UNKNOWN, "unknown: " + why, null);
  }

  /** Of a fact that is not known. */
  public static Diagnosis unknown(Fact<?> fact) {
    return unknown(String.valueOf(fact.unknown()));
  }
}
