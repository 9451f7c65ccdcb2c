package io.github.mlxggufbench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JmhThatWillNotRunIT {
  @TempDir Path folder;

  @BeforeAll
  static void enginesAreInstalled() throws Exception {
    assertEquals(0, new Jar().run("setup").exit());
  }

  /**
   * The fork's profilers are JMH's to find; one that is not there must not void round after round.
   */
  @Test
  void endsTheRunAtOnceWithJmhsOwnReason() throws Exception {
    Jar.Finished finished =
        new Jar().run("ColdStart", "--results", folder.toString(), "-prof", "nosuch");

    assertEquals(3, finished.exit(), finished.out());
    assertEquals(2, finished.lines().size(), finished.out());
    assertTrue(finished.lines().get(1).endsWith("jmh.log"), finished.out());
    Path directory = Path.of(finished.lines().get(0).substring("run directory: ".length()));
    assertTrue(Files.readString(directory.resolve("jmh.log")).contains("nosuch"));
    assertEquals(
        "partial",
        new ObjectMapper().readTree(directory.resolve("run.json").toFile()).path("state").asText());
  }
}
