package io.github.mlxggufbench.selftest;

import io.github.mlxggufbench.childjvm.ChildJvm;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** The JVM of a client that measures: its compiler and its collector are part of the client. */
public final class ClientJvm {
  public static final List<String> OPTIONS = ChildJvm.QUIET;

  private ClientJvm() {}

  /** Whether this is one, or one whose options somebody chose. */
  public static boolean isThis() {
    return !ManagementFactory.getRuntimeMXBean().getInputArguments().isEmpty();
  }

  /**
   * Runs a class of this jar in one, with this process's input and output.
   *
   * @return its exit code
   */
  public static int run(Class<?> main, List<String> words) throws IOException {
    List<String> command = new ArrayList<>(ChildJvm.command(OPTIONS, main));
    command.addAll(words);
    Process child = new ProcessBuilder(command).inheritIO().start();
    Runtime.getRuntime().addShutdownHook(new Thread(child::destroy, "end-client-jvm"));
    try {
      return child.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
