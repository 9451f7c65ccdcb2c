package io.github.mlxggufbench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The class in {@code docs/extending.md}, word for word, beside the jar as it is built. */
class ScenarioOfTheDocumentationIT {
  private static final Path JAR = Path.of(System.getProperty("benchmarks.jar")).normalize();
  private static final Path DOCUMENT = JAR.resolve("../../docs/extending.md").normalize();

  @TempDir Path folder;

  @Test
  void isCompiledAndRunWithoutAnotherFileTouched() throws Exception {
    Path source = folder.resolve("com/example/AnswerLength.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, block("java"));
    Path classes = Files.createDirectory(folder.resolve("mine"));
    compile(source, classes);
    Path config = folder.resolve("benchmark.yaml");
    Files.writeString(config, CONFIG);

    String out = run(classes, "--config", config, "--results", folder.resolve("results"));

    List<String> requests = requests();
    assertEquals(2, requests.size(), out);
    assertTrue(requests.get(0).contains("\"benchmark\":\"AnswerLength.answer\""), out);
    assertTrue(requests.get(0).contains("\"params\":{\"answerTokens\":\"16\"}"), out);
    assertTrue(requests.stream().allMatch(line -> line.contains("\"outcome\":\"ok\"")), out);
  }

  private static final String CONFIG =
      """
      pairs:
        - name: tiny-mixtral
          gguf: { generated: mixtral-q4_0 }
          mlx: { generated: mixtral-mlx-4bit }
      profiles:
        quick: { rounds: 1, settle: 0s, AnswerLength: { requests: 2, answer_tokens: 16, words: 80 } }
      """;

  private static String block(String language) throws Exception {
    Matcher block =
        Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(DOCUMENT));
    assertTrue(block.find(), "a block of " + language);
    return block.group(1);
  }

  private static void compile(Path source, Path classes) throws Exception {
    int exit =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-cp",
                JAR.toString(),
                "-d",
                classes.toString(),
                "-processorpath",
                generator() + File.pathSeparator + JAR,
                source.toString());
    assertEquals(0, exit);
  }

  /** JMH's annotation processor, in the repository that holds JUnit. */
  private static Path generator() throws Exception {
    URI junit = Test.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    // repository/org/junit/jupiter/junit-jupiter-api/6.1.3/junit-jupiter-api-6.1.3.jar
    Path repository = Path.of(junit).resolve("../../../../../..").normalize();
    try (Stream<Path> files =
        Files.walk(repository.resolve("org/openjdk/jmh/jmh-generator-annprocess"))) {
      return files.filter(file -> file.toString().endsWith("1.37.jar")).findFirst().orElseThrow();
    }
  }

  private static String run(Path classes, Object... arguments) throws Exception {
    List<String> command =
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Djmh.ignoreLock=true",
                    "-cp",
                    JAR + File.pathSeparator + classes,
                    "io.github.mlxggufbench.Main",
                    "AnswerLength",
                    "-p",
                    "format=gguf"),
                Stream.of(arguments).map(Object::toString))
            .toList();
    assertEquals(0, new Jar().run("setup").exit());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), out);
    return out;
  }

  private List<String> requests() throws Exception {
    try (Stream<Path> files = Files.walk(folder.resolve("results"))) {
      Path log = files.filter(file -> file.endsWith("requests.jsonl")).findFirst().orElseThrow();
      return Files.readAllLines(log).stream()
          .filter(line -> line.contains("\"phase\":\"measurement\""))
          .toList();
    }
  }
}
