package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestKeysTest {

  /** Textbook examples of the distance. */
  @ParameterizedTest
  @CsvSource({"kitten,sitting,3", "saturday,sunday,3", "'',abc,3", "abc,abc,0", "flaw,lawn,2"})
  void distanceIsLevenshteins(String a, String b, int distance) {
    assertEquals(distance, NearestKeys.distance(a, b));
    assertEquals(distance, NearestKeys.distance(b, a));
  }

  @Test
  void theNearestComeFirstAndAPartOfAKeyIsNear() {
    List<String> known = List.of("acme/otter-7b-instruct-gguf", "beaver", "acme/oter", "stoat");
    assertEquals(
        List.of("acme/otter-7b-instruct-gguf", "acme/oter"), NearestKeys.to("Otter-7B", known, 2));
  }
}
