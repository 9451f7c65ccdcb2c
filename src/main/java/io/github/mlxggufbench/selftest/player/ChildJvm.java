package io.github.mlxggufbench.selftest.player;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command that starts a class of this class path in a JVM of its own. */
public final class ChildJvm {
  private ChildJvm() {}

  /**
   * This JVM's {@code java}, with a class path that holds in any folder.
   *
   * @param options of the JVM
   * @return a list that may be changed
   */
  public static List<String> command(List<String> options, Class<?> main) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-cp");
    command.add(
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(each -> Path.of(each).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator)));
    command.add(main.getName());
    return command;
  }
}
