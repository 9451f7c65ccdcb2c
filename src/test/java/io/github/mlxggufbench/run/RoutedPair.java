package io.github.mlxggufbench.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.config.BenchmarkConfig;
import io.github.mlxggufbench.config.ConfigReader;
import io.github.mlxggufbench.config.Format;
import io.github.mlxggufbench.embedded.CacheFolder;
import io.github.mlxggufbench.embedded.python.PythonEnvironment;
import io.github.mlxggufbench.record.Cell;
import io.github.mlxggufbench.record.JsonLines;
import io.github.mlxggufbench.record.RunDirectory;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A run that is past its rounds, of one pair whose experts were looked at. */
final class RoutedPair {
  final RunDirectory directory;
  final BenchmarkConfig config;
  private final Plan plan;

  /**
   * @param pair its builds and whether it is a mixture, as in {@code benchmark.yaml}
   */
  RoutedPair(Path folder, String server, String pair) throws Exception {
    String yaml =
        """
        server: { url: "%s" }
        pairs: [ { name: a-pair, %s } ]
        profiles: { quick: { rounds: 1, ColdStart: {} } }
        """
            .formatted(server, pair);
    config =
        new ConfigReader(ScenarioCatalogue.ofThisJar().keysByScenario(), Map.of())
            .read("benchmark.yaml", yaml, folder);
    directory = RunDirectory.create(folder.resolve("results"), Instant.EPOCH, null);
    Plan.Builder builder = new Plan.Builder();
    builder.add(List.of(cell(Format.GGUF), cell(Format.MLX)), PlanFixture.plan(1, 0, 1));
    plan = builder.build();
  }

  private static Cell cell(Format format) {
    return new Cell("ExpertActivation.generate", "a-pair", format, Map.of());
  }

  void keep(String domain, int document, String text) throws Exception {
    Files.createDirectories(directory.texts());
    Files.writeString(
        directory.texts().resolve("a-pair-" + domain + "-" + document + ".txt"), text);
  }

  ServedModels serve(Path home) throws Exception {
    return ServedModels.open(
        config,
        plan.builds(config),
        CacheFolder.locate(),
        home,
        directory.engineLogs(),
        new Retries(directory));
  }

  /** What the pass says on the terminal. */
  String record(PythonEnvironment python, Path home) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ServedModels models = serve(home);
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8)) {
      new ExpertRouting(config, plan, directory, models, python).record(print);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  List<ObjectNode> lines() throws Exception {
    return new JsonLines(directory.routing()).read();
  }

  List<String> warnings() throws Exception {
    return new JsonLines(directory.journal())
        .read().stream()
            .filter(event -> event.path("event").asText().equals("warning"))
            .map(event ->
                event.path("code").asText()
                    + ": "
                    + event.path("text").asText()
                    + "; "
                    + event.path("remedy").asText())
            .toList();
  }
}
