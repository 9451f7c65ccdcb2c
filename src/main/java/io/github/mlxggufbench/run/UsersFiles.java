package io.github.mlxggufbench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.options.Options;

/** The files outside the run directory that the user named on the command line. */
final class UsersFiles {
  private final Options options;
  private final @Nullable Path runFile;

  /**
   * @param runFile takes the run directory's path; null = none
   */
  UsersFiles(Options options, @Nullable Path runFile) {
    this.options = options;
    this.runFile = runFile;
  }

  /**
   * Tries them, before anything is measured and not after.
   *
   * @throws RunException when one cannot be written
   */
  void refuseUnwritable() throws RunException {
    writable("-rff", results());
    writable("-o", options.getOutput().hasValue() ? Path.of(options.getOutput().get()) : null);
    writable("--run-file", runFile);
  }

  /** Names the run directory to who waits for it. */
  void writeRunFile(Path directory) throws IOException {
    if (runFile != null) {
      Files.writeString(runFile, directory.toString());
    }
  }

  /** {@code -rf} and {@code -rff} mean what they mean in JMH, for all rounds together. */
  void write(MergedResults results) {
    Path file = results();
    if (file != null) {
      results.write(format(), file);
    }
  }

  private @Nullable Path results() {
    if (!options.getResultFormat().hasValue() && !options.getResult().hasValue()) {
      return null;
    }
    String byFormat = "jmh-result." + format().toString().toLowerCase(Locale.ROOT);
    return Path.of(options.getResult().orElse(byFormat));
  }

  private ResultFormatType format() {
    return options.getResultFormat().orElse(ResultFormatType.CSV);
  }

  private static void writable(String option, @Nullable Path file) throws RunException {
    if (file == null) {
      return;
    }
    try {
      Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND).close();
    } catch (IOException e) {
      throw JmhOptions.usage(
          option + " " + file + ": cannot be written; name a file in a folder that exists");
    }
  }
}
