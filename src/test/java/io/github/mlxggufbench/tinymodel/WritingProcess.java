package io.github.mlxggufbench.tinymodel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java process of its own that writes a model; told what to do by its standard input. */
final class WritingProcess implements AutoCloseable {

  private final Process process;
  private final BufferedReader out;
  private final PrintWriter in;

  /** Starts a process; returns once it is ready to be told. */
  WritingProcess(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(WritingProcess.class.getName());
    command.addAll(List.of(arguments));
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    out = process.inputReader(StandardCharsets.UTF_8);
    in = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    readLine();
  }

  void go() {
    in.println("go");
  }

  /** The next line that the process prints. */
  String readLine() throws IOException {
    String line = out.readLine();
    if (line == null) {
      throw new IOException("the writing process ended early");
    }
    return line;
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** Arguments: {@code ensure NAME CACHE}, or {@code half TARGET}, which never ends by itself. */
  public static void main(String[] arguments) throws IOException {
    BufferedReader told =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    System.out.println("ready");
    told.readLine();
    if (arguments[0].equals("ensure")) {
      System.out.println(TinyModels.ensure(arguments[1], Path.of(arguments[2])));
      return;
    }
    Publication.publish(
        Path.of(arguments[1]),
        draft -> {
          Files.writeString(draft, "half of a mod");
          System.out.println("half");
          told.readLine();
        });
  }
}
