package io.github.mlxggufbench.product;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code java -jar target/benchmarks.jar} as a user starts it, from the repository's folder. */
final class Jar {
  private static final Path JAR = Path.of(required("benchmarks.jar"));
  private static final Path REPOSITORY = JAR.resolve("../..").normalize();

  private final Map<String, String> environment = new LinkedHashMap<>();
  private final List<String> prefix = new ArrayList<>();
  private final List<String> jvmOptions = new ArrayList<>();

  /**
   * What a finished call left.
   *
   * @param out standard output and standard error
   */
  record Finished(int exit, String out) {
    List<String> lines() {
      return out.lines().toList();
    }

    /** Of a run, which names it first. */
    Path runDirectory() {
      return runDirectory(lines().get(0));
    }

    /** By the line that names it. */
    static Path runDirectory(String line) {
      return Path.of(line.substring("run directory: ".length()));
    }
  }

  /** With an environment variable; an empty value is passed as such. */
  Jar with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Below a shell's limit, such as {@code ulimit -f 100}. */
  Jar limited(String shellCommand) {
    prefix.addAll(List.of("sh", "-c", shellCommand + "; exec \"$@\"", "sh"));
    return this;
  }

  /** Whether or not another run of the machine holds JMH's lock. */
  Jar besideOtherRuns() {
    jvmOptions.add("-Djmh.ignoreLock=true");
    return this;
  }

  Finished run(String... arguments) throws IOException, InterruptedException {
    Process process = start(arguments);
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Finished(process.waitFor(), out);
  }

  Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmOptions);
    command.addAll(List.of("-jar", JAR.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(REPOSITORY.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static String required(String property) {
    String value = System.getProperty(property);
    if (value == null) {
      throw new IllegalStateException("-D" + property + " is set by the build; run ./mvnw verify");
    }
    return value;
  }
}
