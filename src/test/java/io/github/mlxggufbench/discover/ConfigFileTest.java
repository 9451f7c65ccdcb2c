package io.github.mlxggufbench.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.config.BenchmarkConfig;
import io.github.mlxggufbench.config.BuildSource;
import io.github.mlxggufbench.config.ConfigException;
import io.github.mlxggufbench.config.ConfigReader;
import io.github.mlxggufbench.config.LoadConfig;
import io.github.mlxggufbench.config.PairConfig;
import io.github.mlxggufbench.run.ScenarioCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFileTest {
  private static final FoundPair OTTER =
      new FoundPair("otter", Builds.gguf("acme/otter", 4), Builds.mlx("otter-mlx", 4));

  @TempDir Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void shippedFile() throws IOException {
    file = Files.copy(Path.of("..", "benchmark.yaml"), folder.resolve("benchmark.yaml"));
  }

  @Test
  void shippedFileTakesAPairAndKeepsEveryLine() throws Exception {
    List<String> before = Files.readAllLines(file);

    configFile().add(configFile().missing(List.of(OTTER)));

    BenchmarkConfig config = reader().read(file);
    assertEquals(
        new PairConfig(
            "otter",
            false,
            new BuildSource.Model("acme/otter"),
            new BuildSource.Model("otter-mlx"),
            new LoadConfig(8192, 1)),
        config.pairs().get(config.pairs().size() - 1));
    List<String> after = Files.readAllLines(file);
    int at = after.indexOf("  - name: otter");
    List<String> rest =
        Stream.concat(after.stream().limit(at - 1), after.stream().skip(at + 5)).toList();
    assertEquals(before, rest);
  }

  @Test
  void pairThatIsThereIsNotAddedAgain() throws Exception {
    configFile().add(configFile().missing(List.of(OTTER)));
    assertEquals(List.of(), configFile().missing(List.of(OTTER.named("another-name"))));
  }

  @Test
  void nameThatIsTakenGetsANumber() throws Exception {
    List<FoundPair> missing = configFile().missing(List.of(OTTER.named("tiny-dense")));
    assertEquals("tiny-dense-2", missing.get(0).name());
  }

  @Test
  void fileIsReplacedInOneStepThroughALinkWithItsRights() throws Exception {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), file);

    new ConfigFile(link, reader()).add(List.of(OTTER));

    assertTrue(Files.isSymbolicLink(link));
    assertTrue(Files.readString(file).contains("name: otter"));
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(2, files.count());
    }
  }

  /** The last pair is written elsewhere: behind it is not the list's end. */
  @Test
  void fileThatCannotTakeItStaysAsItIs() throws Exception {
    String text =
        """
        profiles: { quick: { rounds: 1, ColdStart: { idle: 1s } } }
        pairs:
          - name: a
            gguf: &x { model: x }
            mlx: { model: y }
            load: { context_length: 1 }
          - name: b
            mlx: { model: z }
            gguf: *x
        """;
    Files.writeString(file, text);
    ConfigException e = assertThrows(ConfigException.class, () -> configFile().add(List.of(OTTER)));
    assertTrue(String.valueOf(e.getMessage()).contains("benchmark.yaml"), e.getMessage());
    assertEquals(text, Files.readString(file));
  }

  @Test
  void fileThatIsNotThere() {
    ConfigFile none = new ConfigFile(folder.resolve("nosuch.yaml"), reader());
    ConfigException e = assertThrows(ConfigException.class, () -> none.missing(List.of(OTTER)));
    assertTrue(String.valueOf(e.getMessage()).contains("nosuch.yaml: no such file"));
  }

  private ConfigFile configFile() {
    return new ConfigFile(file, reader());
  }

  private static ConfigReader reader() {
    return new ConfigReader(ScenarioCatalogue.ofThisJar().keysByScenario(), Map.of());
  }
}
