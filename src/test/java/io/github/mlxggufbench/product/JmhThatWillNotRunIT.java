package io.github.mlxggufbench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JmhThatWillNotRunIT {
  @TempDir Path folder;

  @BeforeAll
  static void enginesAreInstalled() throws Exception {
    assertEquals(0, new Jar().run("setup").exit());
  }

  /** JMH allows itself once a machine, by a lock on a file in the temporary folder. */
  @Test
  void endsTheRunAtOnceInsteadOfVoidingRoundAfterRound() throws Exception {
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    // A folder where the lock file should be cannot be locked.
    Files.createDirectory(temporary.resolve("jmh.lock"));

    Jar.Finished finished =
        new Jar()
            .with("JDK_JAVA_OPTIONS", "-Djava.io.tmpdir=" + temporary)
            .run("ColdStart", "--results", folder.toString());

    assertEquals(3, finished.exit(), finished.out());
    List<String> lines =
        finished.lines().stream().filter(line -> !line.startsWith("NOTE: ")).toList();
    assertEquals(2, lines.size(), finished.out());
    assertTrue(lines.get(1).contains("jmh.lock"), finished.out());
    Path directory = Jar.Finished.runDirectory(lines.get(0));
    assertEquals(
        "partial",
        new ObjectMapper().readTree(directory.resolve("run.json").toFile()).path("state").asText());
  }
}
