package io.github.mlxggufbench.embedded.modelfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersTextTest {

  @ParameterizedTest
  @CsvSource({
    "3557632, 3.56M",
    "110000000, 110M",
    "999600000, 1B",
    "7241732096, 7.24B",
    "46702792704, 46.7B",
    "110000000000, 110B"
  })
  void threeDigits(long parameters, String text) {
    assertEquals(
        text,
        new ModelFacts(null, null, null, null, 0, parameters, null, null, null).parametersText());
  }
}
