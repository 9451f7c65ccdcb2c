package io.github.mlxggufbench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mlxggufbench.testing.FakeLmStudio;
import io.github.mlxggufbench.testing.FakeModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscoverIT {
  @TempDir Path folder;
  private Path config = Path.of("");

  @BeforeEach
  void shippedFile() throws IOException {
    config = Files.copy(Path.of("..", "benchmark.yaml"), folder.resolve("benchmark.yaml"));
  }

  @Test
  void pairFromLmStudioIsWrittenOnceAndTheRunTakesIt() throws Exception {
    try (FakeLmStudio fake = otters()) {
      String url = fake.url().toString();
      Jar.Finished found = discover("--url", url);
      assertEquals(0, found.exit(), found.out());
      assertTrue(found.out().contains("not in " + config + ": otter-7b"), found.out());

      Jar.Finished written = discover("--url", url, "--write");
      assertTrue(written.out().contains("added to " + config + ": otter-7b"), written.out());
      String once = Files.readString(config);

      Jar.Finished again = discover("--url", url, "--write");
      assertTrue(again.out().contains(config + " has them all"), again.out());
      assertEquals(once, Files.readString(config));

      Jar.Finished plan =
          new Jar()
              .run("--config", config.toString(), "--dry-run", "--url", url, "-p", "pair=otter-7b");
      assertEquals(0, plan.exit(), plan.out());
      Jar.Finished doctor =
          new Jar()
              .run("doctor", "--config", config.toString(), "--url", url, "-p", "pair=otter-7b");
      assertEquals(0, doctor.exit(), doctor.out());
    }
  }

  @Test
  void jsonHasPairsAndWhatDiffers() throws Exception {
    try (FakeLmStudio fake = otters()) {
      Jar.Finished finished = discover("--url", fake.url().toString(), "--json");
      JsonNode root = new ObjectMapper().readTree(finished.out());
      assertEquals("acme/otter-7b", root.at("/pairs/0/gguf/model").asText());
      assertEquals("otter-7b-mlx", root.at("/pairs/0/mlx/model").asText());
      assertEquals(1, root.get("pairs").size(), finished.out());
      assertEquals("beaver-1b-instruct", root.at("/unlike/0/gguf/model").asText());
      assertEquals(0, root.get("written").size());
    }
  }

  @Test
  void nothingFoundSaysWhatToDownloadAndWritesNothing() throws Exception {
    String before = Files.readString(config);
    try (FakeLmStudio fake = FakeLmStudio.with(FakeModel.gguf("otter"))) {
      Jar.Finished finished = discover("--url", fake.url().toString(), "--write");
      assertEquals(0, finished.exit(), finished.out());
      assertTrue(finished.out().contains("mlx-community/Llama-3.2-3B-Instruct-4bit"));
    }
    assertEquals(before, Files.readString(config));
  }

  @Test
  void neitherServerNorFolderIsOneLine() throws Exception {
    Jar.Finished finished =
        new Jar()
            .with("JAVA_TOOL_OPTIONS", "-Duser.home=" + folder)
            .run("discover", "--config", config.toString(), "--url", "http://127.0.0.1:9");
    assertEquals(3, finished.exit(), finished.out());
    List<String> said =
        finished.lines().stream().filter(line -> !line.startsWith("Picked up")).toList();
    assertEquals(1, said.size(), finished.out());
    assertTrue(said.get(0).contains("--models"), finished.out());
  }

  @Test
  void folderThatIsNotThere() throws Exception {
    Jar.Finished finished = discover("--models", folder.resolve("nosuch").toString());
    assertEquals(3, finished.exit(), finished.out());
    assertEquals(1, finished.lines().size(), finished.out());
  }

  private static FakeLmStudio otters() {
    return FakeLmStudio.with(
        FakeModel.gguf("acme/otter-7b"),
        FakeModel.mlx("otter-7b-mlx"),
        FakeModel.gguf("beaver-1b-instruct").sized(1_000_000_000, "1B"),
        FakeModel.mlx("beaver-3b-instruct").sized(2_000_000_000, "3B"));
  }

  private Jar.Finished discover(String... arguments) throws Exception {
    List<String> all =
        new java.util.ArrayList<>(List.of("discover", "--config", config.toString()));
    all.addAll(List.of(arguments));
    return new Jar().run(all.toArray(new String[0]));
  }
}
