package io.github.mlxggufbench.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterCountTest {

  @ParameterizedTest
  @CsvSource({"76705536,76705536", "8.03B,8030000000", "76.7M,76700000", "109B,109000000000"})
  void countIsRead(String text, long count) {
    assertEquals(count, ParameterCount.parse(text));
  }

  /** LM Studio's own texts: active parameters apart, a rounded size; neither is a count. */
  @ParameterizedTest
  @ValueSource(strings = {"26B-A4B", "8x7B", "8B", "7.5B", "", "unknown"})
  void nameIsNoCount(String text) {
    assertNull(ParameterCount.parse(text));
  }

  @Test
  void absentStaysAbsent() {
    assertNull(ParameterCount.parse(null));
  }
}
