package io.github.mlxggufbench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InformationIT {

  @ParameterizedTest
  @CsvSource({
    "-l, io.github.mlxggufbench.scenario.SimpleGeneration.generate",
    "-lp, param \"pair\"",
    "-h, --profile",
    "-h, Warmup iterations",
    "-lprof, io.github.mlxggufbench.sampling.SamplerProfiler",
    "-lrf, json",
  })
  void isPrinted(String option, String expected) throws Exception {
    Jar.Finished finished = new Jar().run(option);

    assertEquals(0, finished.exit(), finished.out());
    assertTrue(finished.out().contains(expected), finished.out());
  }
}
