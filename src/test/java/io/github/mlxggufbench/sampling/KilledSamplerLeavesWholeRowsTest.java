package io.github.mlxggufbench.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class KilledSamplerLeavesWholeRowsTest {
  private static final int ROWS = 5;

  @TempDir Path folder;

  @Test
  void rowsOnDiskAtTheKillAreWhole() throws IOException {
    Path csv = folder.resolve("samples.csv");
    Process jvm =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledSamplerLeavesWholeRowsTest.class.getName(),
                csv.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    // The child speaks once it has made its rows, and samples on.
    assertEquals("rows", jvm.inputReader().readLine());
    jvm.destroyForcibly();
    jvm.onExit().join();

    List<SampleRow> rows = SampleRow.of(csv);
    assertTrue(rows.size() >= ROWS, Files.readString(csv));
    rows.forEach(row -> assertEquals("0", row.get("process_count")));
  }

  /** Samples until it is killed. */
  public static void main(String[] arguments) throws Exception {
    try (Sampler sampler = Sampler.start(Path.of(arguments[0]), Duration.ofMillis(20), false)) {
      while (sampler.ticks() < ROWS) {
        LockSupport.parkNanos(1_000_000);
      }
      System.out.println("rows");
      while (System.in.read() >= 0) {
        LockSupport.parkNanos(1_000_000);
      }
    }
  }
}
