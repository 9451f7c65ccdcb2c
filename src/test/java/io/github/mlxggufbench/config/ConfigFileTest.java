package io.github.mlxggufbench.config;

import static io.github.mlxggufbench.config.ConfigText.PAIRS;
import static io.github.mlxggufbench.config.ConfigText.PROFILES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file itself, before its text is read. */
class ConfigFileTest {
  @TempDir Path folder;

  private String errorOf(Path file) {
    ConfigReader reader = new ConfigReader(DeclaredScenarios.all(), Map.of());
    return String.valueOf(
        assertThrows(ConfigException.class, () -> reader.read(file)).getMessage());
  }

  @Test
  void thatIsNotThere() {
    Path file = folder.resolve("none.yaml");
    assertEquals(file + ": no such file", errorOf(file));
  }

  @Test
  void thatIsAFolder() {
    assertTrue(errorOf(folder).startsWith(folder + ": cannot be read: "), errorOf(folder));
  }

  @Test
  void thatIsNotUtf8() throws IOException {
    Path file = Files.write(folder.resolve("latin1.yaml"), new byte[] {'#', ' ', (byte) 0xE9});
    assertEquals(file + ": is not UTF-8 text", errorOf(file));
  }

  @Test
  void errorsNameItAsTheUserDid() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.yaml"), "seed: x\n");
    assertTrue(errorOf(file).startsWith(file + ":1:"), errorOf(file));
  }

  @Test
  void byteOrderMarkAndWindowsLineEndsAreRead() throws IOException, ConfigException {
    String text = "\uFEFF" + (PAIRS + PROFILES).replace("\n", "\r\n");
    Path file = Files.writeString(folder.resolve("windows.yaml"), text);
    assertEquals(1, new ConfigReader(DeclaredScenarios.all(), Map.of()).read(file).pairs().size());
  }

  @Test
  void relativePathsAreRelativeToItsFolder() throws IOException, ConfigException {
    Path file =
        Files.writeString(
            folder.resolve("local.yaml"),
            PAIRS.replace("model: a-gguf", "path: a.gguf") + PROFILES);
    assertEquals(
        new BuildSource.Local(folder.resolve("a.gguf")),
        new ConfigReader(DeclaredScenarios.all(), Map.of()).read(file).pairs().get(0).gguf());
  }
}
