package io.github.mlxggufbench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mlxggufbench.testing.FakeLmStudio;
import io.github.mlxggufbench.testing.FakeModel;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorIT {
  /** What is tested is what is found, not how soon on a machine with other work. */
  private static final String WITHIN = "--within=120";

  @TempDir Path folder;

  @Test
  void tinyModelsNeedEnginesAndNoLmStudio() throws Exception {
    assertEquals(0, new Jar().run("setup").exit());

    Jar.Finished finished =
        new Jar().run("doctor", WITHIN, "--json", "--results", folder.toString());

    assertEquals(0, finished.exit(), finished.out());
    assertEquals("ok", find(finished, "engines").get("state").asText());
    assertEquals("ok", find(finished, "pair tiny-dense").get("state").asText());
    assertFalse(checks(finished).contains("lm studio"), finished.out());
    for (JsonNode check : new ObjectMapper().readTree(finished.out())) {
      List<String> fields = new ArrayList<>();
      check.fieldNames().forEachRemaining(fields::add);
      assertEquals(List.of("check", "state", "text", "remedy"), fields);
    }
  }

  @Test
  void enginesThatAreNotInstalledFailWithTheCommandThatInstallsThem() throws Exception {
    Jar.Finished finished =
        new Jar()
            .with("MLX_GGUF_BENCH_CACHE", folder.resolve("cache").toString())
            .run("doctor", WITHIN, "--json");

    assertEquals(3, finished.exit(), finished.out());
    assertEquals("failed", find(finished, "engines").get("state").asText());
    assertTrue(find(finished, "engines").get("remedy").asText().endsWith("benchmarks.jar setup"));
  }

  @Test
  void pairsInLmStudioNeedItAndNoEngines() throws Exception {
    try (FakeLmStudio fake =
        FakeLmStudio.with(FakeModel.gguf("otter-gguf"), FakeModel.mlx("otter-mlx"))) {
      fake.load("otter-mlx");
      Jar.Finished finished = doctor(fake.url(), "--json");

      assertEquals(0, finished.exit(), finished.out());
      assertEquals("ok", find(finished, "lm studio").get("state").asText());
      assertEquals("ok", find(finished, "pair otter").get("state").asText());
      assertEquals("warning", find(finished, "loaded models").get("state").asText());
      assertFalse(checks(finished).contains("engines"), finished.out());
    }
  }

  @Test
  void modelThatIsNotThereFails() throws Exception {
    try (FakeLmStudio fake = FakeLmStudio.with(FakeModel.gguf("otter-gguf"))) {
      Jar.Finished finished = doctor(fake.url());

      assertEquals(3, finished.exit(), finished.out());
      assertTrue(finished.out().contains("otter-mlx"), finished.out());
    }
  }

  @Test
  void serverThatIsNotThereFailsInOneLineWithItsRemedy() throws Exception {
    Jar.Finished finished = doctor(URI.create("http://127.0.0.1:9"), "--problems");

    assertEquals(3, finished.exit(), finished.out());
    List<String> failed =
        finished.lines().stream().filter(line -> line.contains("127.0.0.1:9")).toList();
    assertEquals(1, failed.size(), finished.out());
    String remedy = finished.lines().get(finished.lines().indexOf(failed.get(0)) + 1);
    assertTrue(remedy.contains("lms server start"), finished.out());
    assertTrue(
        finished.lines().stream().noneMatch(line -> line.matches("[✓+] .*")), finished.out());
  }

  @Test
  void callThatMeasuresNothingIsNotExamined() throws Exception {
    for (String option : List.of("--dry-run", "-l")) {
      Jar.Finished finished = new Jar().run("doctor", option);
      assertEquals(0, finished.exit());
      assertEquals("", finished.out());
    }
  }

  @Test
  void unknownOptionIsToldAsInARun() throws Exception {
    Jar.Finished finished = new Jar().run("doctor", "--nosuch");
    assertEquals(2, finished.exit(), finished.out());
    assertTrue(finished.out().contains("unknown option --nosuch"), finished.out());
  }

  private Jar.Finished doctor(URI url, String... more) throws Exception {
    Path config = folder.resolve("benchmark.yaml");
    Files.writeString(
        config,
        """
        profiles: { quick: { rounds: 1, ColdStart: { idle: 1s } } }
        pairs:
          - name: otter
            gguf: { model: otter-gguf }
            mlx: { model: otter-mlx }
        """);
    List<String> arguments =
        new ArrayList<>(
            List.of("doctor", WITHIN, "--config", config.toString(), "--url", url.toString()));
    arguments.addAll(List.of(more));
    return new Jar().run(arguments.toArray(new String[0]));
  }

  private static JsonNode find(Jar.Finished finished, String check) throws Exception {
    JsonNode found = null;
    for (JsonNode each : new ObjectMapper().readTree(finished.out())) {
      found = each.get("check").asText().equals(check) ? each : found;
    }
    assertNotNull(found, finished.out());
    return found;
  }

  private static List<String> checks(Jar.Finished finished) throws Exception {
    return new ObjectMapper().readTree(finished.out()).findValuesAsText("check");
  }
}
