package io.github.mlxggufbench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BadInputIsOneLineIT {
  @TempDir Path folder;

  static Stream<Arguments> commandLines() {
    return Stream.of(
        bad("-p pair=nosuch", "-p pair=nosuch: no such pair; known: tiny-dense"),
        bad("-p format=onnx", "no such format: onnx; known: gguf, mlx"),
        bad(
            "-p typo=1",
            "-p typo: no such parameter; known: cache, contextTokens, format, mode, pair"),
        bad("-p contextTokens=many", "-p contextTokens=many: allowed: numbers from 128"),
        bad("-p mode=nosuch", "-p mode=nosuch: allowed: requests, soak, reload"),
        bad(
            "ExpertActivation -p pair=tiny-dense",
            "ExpertActivation measures mixtures of experts only"),
        bad("--profile nosuch", "--profile nosuch: no such profile"),
        bad("--nosuch", "unknown option --nosuch"),
        bad("NoSuchScenario", "no scenario of profile quick matches"),
        bad("ColdStart -i 3", "ColdStart.load measures the load itself"),
        bad("-f 0", "-f 0: every round has a JVM of its own"),
        bad("-t 2", "-t: requests are sent one at a time"),
        bad("--server lmstudio", "server lmstudio serves model: builds only"),
        bad("--config nosuch.yaml", "nosuch.yaml"),
        bad("--server foo", "--server foo: allowed: auto, lmstudio, embedded"),
        bad("-prof nosuch", "-prof nosuch: "),
        bad("( -f 1", "(: no regular expression"),
        bad("-e .*", "matches -e .*"),
        bad("-p format=gguf,gguf", "-p format=gguf,gguf: a value is given twice"),
        bad("--url nonsense", "--url: the value is not the address of a server"),
        bad("-rf json -rff /nosuch/out.json", "-rff /nosuch/out.json: cannot be written"),
        bad("-o /nosuch/out.txt", "-o /nosuch/out.txt: cannot be written"));
  }

  private static Arguments bad(String line, String expected) {
    return Arguments.of(line, expected);
  }

  @ParameterizedTest
  @MethodSource("commandLines")
  void commandLineThatCannotBeUsed(String line, String expected) throws Exception {
    Jar.Finished finished = new Jar().run(line.split(" "));

    assertOneLine(finished, 2, expected);
  }

  @Test
  void configurationThatCannotBeUsedNamesThePlace() throws Exception {
    Path file = folder.resolve("benchmark.yaml");
    Files.writeString(
        file,
        """
        profiles: { quick: { rounds: 1, ColdStart: { idle: 1s } } }
        pairs:
          - name: a
            gguff: { generated: dense-q4_0 }
        """);

    Jar.Finished finished = new Jar().run("--config", file.toString());

    assertOneLine(finished, 2, "benchmark.yaml:4:5: ");
  }

  @Test
  void tinyModelThatIsNotThereNamesThoseThatAre() throws Exception {
    Path file = folder.resolve("benchmark.yaml");
    Files.writeString(
        file,
        """
        profiles: { quick: { rounds: 1, ColdStart: { idle: 1s } } }
        pairs:
          - name: a
            gguf: { generated: nosuch }
            mlx: { generated: dense-mlx-4bit }
        """);

    Jar.Finished finished = new Jar().run("--config", file.toString());

    assertOneLine(finished, 2, "dense-q4_0");
  }

  @Test
  void fileOfABuildThatIsNotThereIsSaidBeforeAnythingIsMeasured() throws Exception {
    Path file = folder.resolve("benchmark.yaml");
    Files.writeString(
        file,
        """
        pairs:
          - name: a
            gguf: { path: /nosuch/model.gguf }
            mlx: { path: /nosuch/model }
        profiles:
          quick:
            rounds: 1
            SimpleGeneration: { requests: 1 }
        """);

    Jar.Finished finished =
        new Jar().run("--config", file.toString(), "--results", folder.toString());

    assertEquals(3, finished.exit(), finished.out());
    List<String> lines = finished.lines();
    assertTrue(lines.get(0).startsWith("run directory: "), finished.out());
    assertTrue(lines.get(1).contains("/nosuch/model.gguf"), finished.out());
    assertEquals(2, lines.size(), finished.out());
  }

  /** What is wrong with an address may be the password in it. */
  @Test
  void passwordInAnAddressIsNotRepeated() throws Exception {
    Jar.Finished finished = new Jar().run("--url", "http://me:secret@127.0.0.1:1");

    assertOneLine(finished, 2, "--url");
    assertFalse(finished.out().contains("secret"), finished.out());
  }

  private static void assertOneLine(Jar.Finished finished, int exit, String expected) {
    assertEquals(exit, finished.exit(), finished.out());
    assertEquals(1, finished.lines().size(), finished.out());
    assertTrue(finished.out().contains(expected), finished.out());
  }
}
