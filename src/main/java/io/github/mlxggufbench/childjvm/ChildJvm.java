package io.github.mlxggufbench.childjvm;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A class of this class path in a JVM of its own. */
public final class ChildJvm {
  /**
   * Options of a JVM that lives for seconds or minutes beside an engine under test, and whose
   * delays would be taken for the engine's. The optimising compiler's threads, which run for
   * milliseconds in a JVM just started, showed as a TTFT error of 1.9 to 2.9 ms (p99, 16 streams,
   * two cores), against 0.7 ms without them.
   */
  public static final List<String> QUIET = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  /** The same for a server of ours, which needs little memory and must not take more. */
  public static final List<String> QUIET_AND_SMALL =
      Stream.concat(QUIET.stream(), Stream.of("-Xmx256m")).toList();

  private static final long GRACE_SECONDS = 10;

  private ChildJvm() {}

  /**
   * This JVM's {@code java}, with a class path that holds in any folder.
   *
   * @param options of the JVM, such as {@link #QUIET}
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

  /**
   * Ends a child that ends when its standard input closes, and returns when it is gone; by force
   * when it is not gone after {@value #GRACE_SECONDS} s.
   *
   * @return whether it ended by itself
   */
  public static boolean end(Process child) {
    try {
      child.getOutputStream().close();
      if (child.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
        return true;
      }
    } catch (IOException e) {
      // its end of the pipe is gone, so it is ending
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    child.destroyForcibly();
    return false;
  }
}
