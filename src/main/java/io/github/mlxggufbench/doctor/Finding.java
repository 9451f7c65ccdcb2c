package io.github.mlxggufbench.doctor;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.mlxggufbench.doctor.check.Diagnosis;
import io.github.mlxggufbench.doctor.check.State;
import org.jspecify.annotations.Nullable;

/** What a check found, under its name. */
@JsonPropertyOrder({"check", "state", "text", "remedy"})
public record Finding(String check, State state, String text, @Nullable String remedy) {

  static Finding of(String check, Diagnosis diagnosis) {
    return new Finding(check, diagnosis.state(), diagnosis.text(), diagnosis.remedy());
  }
}
