package io.github.mlxggufbench.config;

import static io.github.mlxggufbench.config.ConfigText.PROFILES;
import static io.github.mlxggufbench.config.ConfigText.errorIn;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BadPairTest {

  private static String pair(String builds) {
    return "pairs:\n  - { name: a, " + builds + " }\n" + PROFILES;
  }

  @Test
  void buildFromTwoPlaces() {
    assertEquals(
        "benchmark.yaml:2:22: pairs[0].gguf: gives model and path; allowed: exactly one of model,"
            + " path, generated",
        errorIn(pair("gguf: { model: x, path: y }")));
  }

  @Test
  void buildFromNowhere() {
    assertEquals(
        "benchmark.yaml:2:22: pairs[0].gguf: is empty; allowed: exactly one of model, path,"
            + " generated",
        errorIn(pair("gguf: {}")));
  }

  @Test
  void sameModelTwice() {
    assertEquals(
        "benchmark.yaml:2:41: pairs[0].mlx: is the same build as gguf; a pair compares two builds",
        errorIn(pair("gguf: { model: x }, mlx: { model: x }")));
  }

  @Test
  void samePathTwiceInOtherWords() {
    assertEquals(
        "benchmark.yaml:2:42: pairs[0].mlx: is the same build as gguf; a pair compares two builds",
        errorIn(pair("gguf: { path: m/x }, mlx: { path: ./m/y/../x }")));
  }

  @Test
  void nameThatNoCommandLineCanHold() {
    assertEquals(
        "benchmark.yaml:2:13: pairs[0].name: \"a,b\" is not a name; allowed: letters, digits and"
            + " the signs . _ -",
        errorIn("pairs:\n  - { name: \"a,b\" }\n" + PROFILES));
  }

  @Test
  void noSlots() {
    assertEquals(
        "benchmark.yaml:2:73: pairs[0].load.parallel: \"0\" is out of range; allowed: at least 1",
        errorIn(pair("gguf: { model: x }, mlx: { model: y }, load: { parallel: 0 }")));
  }
}
