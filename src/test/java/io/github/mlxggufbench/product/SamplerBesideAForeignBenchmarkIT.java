package io.github.mlxggufbench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A benchmark that knows nothing of this project, by JMH's own main class. */
@Timeout(300)
class SamplerBesideAForeignBenchmarkIT {
  private static final String BENCHMARK =
      """
      package foreign;
      import org.openjdk.jmh.annotations.*;
      public class Sine {
        @Benchmark
        @Fork(1)
        @Warmup(iterations = 0)
        @Measurement(iterations = 2, time = 300, timeUnit = java.util.concurrent.TimeUnit.MILLISECONDS)
        public double sine() { return Math.sin(System.nanoTime()); }
      }
      """;
  private static final String PROFILER = "io.github.mlxggufbench.sampling.SamplerProfiler";

  @TempDir Path folder;

  @Test
  void anyProcessIsSampledByItsPidOrItsLooks() throws Exception {
    compile();
    long self = ProcessHandle.current().pid();
    Path byPid = folder.resolve("by pid.csv");
    Jar.Finished pid =
        jmh("-prof", PROFILER + ":pid=" + self + ";interval=20ms;gpu=off;file=" + byPid);

    assertEquals(0, pid.exit(), pid.out());
    assertTrue(pid.out().contains("engine.private.peak"), pid.out());
    // With what it has started: JMH and its fork.
    assertTrue(
        Files.readAllLines(byPid).stream().anyMatch(row -> processes(row).equals("3")),
        Files.readString(byPid));

    // JMH and its fork: both command lines have the word.
    Path byLooks = folder.resolve("by looks.csv");
    Jar.Finished looks =
        jmh(
            "-jvmArgsAppend",
            "-Dforeign.mark=42",
            "-prof",
            PROFILER + ":processes=java -Dforeign.mark=42;interval=20ms;gpu=off;file=" + byLooks);

    assertEquals(0, looks.exit(), looks.out());
    assertTrue(
        Files.readAllLines(byLooks).stream().anyMatch(row -> processes(row).equals("2")),
        Files.readString(byLooks));
  }

  @Test
  void badOptionIsOneLineAndExitOne() throws Exception {
    compile();
    Jar.Finished finished = jmh("-prof", PROFILER + ":processes=/opt/engine");

    assertEquals(1, finished.exit(), finished.out());
    assertEquals(
        1,
        finished.lines().stream().filter(line -> line.contains("processes=/opt/engine")).count(),
        finished.out());
  }

  /** {@code t_ns,wall,late_ms,phase,process_count,…}. */
  private static String processes(String row) {
    return row.split(",", -1)[4];
  }

  /** As its own build would: with JMH's annotation processor. */
  private void compile() throws Exception {
    Path source = Files.createDirectories(folder.resolve("foreign")).resolve("Sine.java");
    Files.writeString(source, BENCHMARK);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    assertNotNull(compiler, "a JDK runs the tests");
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              null,
              files,
              null,
              List.of("-d", folder.toString(), "-cp", System.getProperty("benchmarks.jar")),
              null,
              files.getJavaFileObjects(source));
      task.setProcessors(
          List.of(
              (Processor)
                  Class.forName("org.openjdk.jmh.generators.BenchmarkProcessor")
                      .getDeclaredConstructor()
                      .newInstance()));
      assertTrue(task.call());
    }
  }

  private Jar.Finished jmh(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Djmh.ignoreLock=true");
    command.addAll(
        List.of("-cp", folder + File.pathSeparator + System.getProperty("benchmarks.jar")));
    command.addAll(List.of("org.openjdk.jmh.Main", "foreign.Sine"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Jar.Finished(process.waitFor(), out);
  }
}
