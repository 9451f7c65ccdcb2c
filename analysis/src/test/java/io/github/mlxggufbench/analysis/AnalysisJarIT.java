package io.github.mlxggufbench.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as a person runs it. */
class AnalysisJarIT {

  @TempDir Path dir;

  private record Result(int exit, List<String> out, List<String> err) {}

  @Test
  void reportsOnARun() throws Exception {
    Result result = analysis("report", run("run", 60).toString());
    assertEquals(0, result.exit(), result.err().toString());
    assertTrue(result.out().get(0).startsWith("pair"));
    assertTrue(
        result.out().stream().anyMatch(l -> l.contains("decode_tps") && l.endsWith("mlx_better")));
    Path report = dir.resolve("run/report");
    assertEquals(report.resolve("index.html").toString(), last(result.out()));
    JsonNode summary = new ObjectMapper().readTree(report.resolve("summary.json").toFile());
    assertEquals(1, summary.path("format_version").asInt());
    JsonNode metric = metric(summary, "decode_tps");
    assertEquals("mlx_better", metric.path("verdict").asText());
    assertTrue(metric.path("ratio_mlx_over_gguf").path("center").isNumber());
  }

  @Test
  void writesTheReportWhereItIsTold() throws Exception {
    Path output = dir.resolve("elsewhere");
    Result result = analysis("report", run("run", 60).toString(), "--output", output.toString());
    assertEquals(output.resolve("index.html").toString(), last(result.out()));
    assertTrue(Files.exists(output.resolve("summary.json")));
  }

  @Test
  void reportsOnADamagedRun() throws Exception {
    Path run = run("run", 60);
    Files.writeString(
        run.resolve("requests.jsonl"), Files.readString(run.resolve("requests.jsonl")) + "{\"to");
    Result result = analysis("report", run.toString());
    assertEquals(0, result.exit());
    assertTrue(result.err().stream().anyMatch(l -> l.startsWith("warning: requests.jsonl:7: ")));
  }

  @Test
  void comparesTwoRuns() throws Exception {
    Result result = analysis("compare", run("a", 40).toString(), run("b", 60).toString());
    assertEquals(0, result.exit(), result.err().toString());
    assertTrue(
        result.out().stream().anyMatch(l -> l.contains("format=mlx") && l.endsWith("better")));
  }

  @Test
  void refusesBadInputInOneLine() throws Exception {
    for (String[] arguments :
        new String[][] {
          {"report", dir.resolve("none").toString()},
          {"report"},
          {"compare", dir.toString(), dir.toString()},
          {"compare", dir.resolve("a.json").toString(), dir.resolve("b.json").toString()},
          {"nonsense"},
          {}
        }) {
      Result result = analysis(arguments);
      assertEquals(2, result.exit(), result.toString());
      assertEquals(1, result.err().size(), result.toString());
      assertTrue(result.err().get(0).startsWith("error: "), result.toString());
    }
  }

  @Test
  void showsAStackTraceWhenAsked() throws Exception {
    Result result = analysis("report", "-v", dir.resolve("none").toString());
    assertEquals(2, result.exit());
    assertTrue(result.err().stream().anyMatch(l -> l.contains("\tat ")));
  }

  @Test
  void knowsItsVersion() throws Exception {
    Result result = analysis("--version");
    assertEquals(0, result.exit());
    assertFalse(last(result.out()).contains("unpacked"));
  }

  private static JsonNode metric(JsonNode summary, String name) {
    for (JsonNode metric : summary.path("pairs").path(0).path("metrics")) {
      if (metric.path("metric").asText().equals(name)) {
        return metric;
      }
    }
    throw new AssertionError(name + " not in " + summary);
  }

  private Path run(String name, int mlxTps) throws Exception {
    SyntheticRun run = SyntheticRun.in(dir.resolve(name));
    for (int round = 0; round < 3; round++) {
      run.request("gguf", round, "{\"decode_tps\": %d}".formatted(40 + round));
      run.request("mlx", round, "{\"decode_tps\": %d}".formatted(mlxTps + round));
    }
    return run.path();
  }

  private Result analysis(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-jar");
    command.add(System.getProperty("analysis.jar"));
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile(dir, "out", ".txt");
    Path err = Files.createTempFile(dir, "err", ".txt");
    int exit =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start()
            .waitFor();
    return new Result(exit, Files.readAllLines(out, UTF_8), Files.readAllLines(err, UTF_8));
  }

  private static String last(List<String> lines) {
    return lines.get(lines.size() - 1);
  }
}
