package io.github.mlxggufbench.run;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.function.Consumer;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * JMH's own text, into a file: every round is a run of JMH with its own headings, too much for a
 * terminal. What an iteration brought is passed on at once.
 */
final class JmhLog implements OutputFormat, AutoCloseable {
  private final PrintStream out;
  private final OutputFormat text;
  private final Consumer<IterationResult> onIteration;

  JmhLog(Path file, VerboseMode verbosity, Consumer<IterationResult> onIteration)
      throws IOException {
    OutputStream append =
        Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    out = new PrintStream(append, true, StandardCharsets.UTF_8);
    text = OutputFormatFactory.createFormatInstance(out, verbosity);
    this.onIteration = onIteration;
  }

  @Override
  public void iterationResult(
      BenchmarkParams benchmark, IterationParams params, int iteration, IterationResult data) {
    text.iterationResult(benchmark, params, iteration, data);
    onIteration.accept(data);
  }

  @Override
  public void iteration(BenchmarkParams benchmark, IterationParams params, int iteration) {
    text.iteration(benchmark, params, iteration);
  }

  @Override
  public void startBenchmark(BenchmarkParams benchmark) {
    text.startBenchmark(benchmark);
  }

  @Override
  public void endBenchmark(BenchmarkResult result) {
    text.endBenchmark(result);
  }

  @Override
  public void startRun() {
    text.startRun();
  }

  @Override
  public void endRun(Collection<RunResult> result) {
    // The merged results of all rounds are printed once, by the run.
  }

  @Override
  public void print(String line) {
    text.print(line);
  }

  @Override
  public void println(String line) {
    text.println(line);
  }

  @Override
  public void verbosePrintln(String line) {
    text.verbosePrintln(line);
  }

  @Override
  public void write(int b) {
    text.write(b);
  }

  @Override
  public void write(byte[] b) throws IOException {
    text.write(b);
  }

  @Override
  public void flush() {
    text.flush();
  }

  /** Called by JMH at the end of its run, and again by the one who opened this: both may. */
  @Override
  public void close() {
    text.flush();
    out.close();
  }
}
