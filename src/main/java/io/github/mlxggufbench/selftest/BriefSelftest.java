package io.github.mlxggufbench.selftest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.childjvm.ChildJvm;
import io.github.mlxggufbench.record.Json;
import io.github.mlxggufbench.record.SelftestFigures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The short form of the selftest, for the run that follows: some 4 s, in a JVM like the one that
 * will measure.
 *
 * @param figures with the reason in place of figures when there are none
 * @param complaints one line for each stream that failed and each promise that is not kept
 */
public record BriefSelftest(SelftestFigures figures, List<String> complaints) {
  /** Far more than it takes on a machine that works. */
  private static final long LIMIT_SECONDS = 30;

  /**
   * Measures, and never fails: where nothing could be measured, the figures say why.
   *
   * @param java the measuring JVM's command; null = this JVM's
   * @param jvmOptions the measuring JVM's
   */
  public static BriefSelftest run(@Nullable String java, List<String> jvmOptions) {
    List<String> command = ChildJvm.command(jvmOptions, BriefSelftestMain.class);
    if (java != null) {
      command.set(0, java);
    }
    try {
      return read(output(command));
    } catch (IOException e) {
      return unknown("the selftest did not start: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return unknown("interrupted");
    }
  }

  private static String output(List<String> command) throws IOException, InterruptedException {
    Path said = Files.createTempFile("mlx-gguf-selftest-", ".txt");
    try {
      // A file takes whatever the user's own JVM options make that JVM say.
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      try {
        return process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)
            ? Files.readString(said)
            : "the selftest took more than " + LIMIT_SECONDS + " s";
      } finally {
        process.destroyForcibly();
      }
    } finally {
      Files.delete(said);
    }
  }

  /** The line of JSON, wherever it stands: a JVM may have warnings of its own. */
  static BriefSelftest read(String output) throws IOException {
    for (String line : output.lines().toList()) {
      if (line.startsWith("{")) {
        JsonNode report = Json.MAPPER.readTree(line);
        List<String> complaints = new ArrayList<>();
        report.path("failures").forEach(each -> complaints.add(each.asText()));
        report.path("broken_bounds").forEach(each -> complaints.add(each.asText()));
        return new BriefSelftest(
            Json.MAPPER.treeToValue(report, SelftestFigures.class), List.copyOf(complaints));
      }
    }
    return unknown(output.lines().findFirst().orElse("the selftest said nothing"));
  }

  private static BriefSelftest unknown(String why) {
    return new BriefSelftest(SelftestFigures.unknown(why), List.of());
  }
}
