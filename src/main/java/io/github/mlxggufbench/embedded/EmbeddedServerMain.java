package io.github.mlxggufbench.embedded;

import io.github.mlxggufbench.embedded.python.PythonEnvironment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The server process: takes a {@link ServerOrder} on standard input, answers with its URL on
 * standard output (or with why it cannot serve, and ends), and ends when standard input closes.
 */
public final class EmbeddedServerMain {

  private EmbeddedServerMain() {}

  public static void main(String[] args) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String line = in.readLine();
    if (line == null) {
      return;
    }
    ServerOrder order = ServerOrder.parse(line);
    PythonEnvironment python = PythonEnvironment.in(Path.of(order.cacheDir()));
    try (EmbeddedServer server =
        EmbeddedServer.start(
            order.models(), order.settings(), Path.of(order.logDir()), python, 0)) {
      System.out.println(server.url());
      while (in.readLine() != null) {
        // nothing more is said; the end is what counts
      }
    } catch (EngineUnavailableException e) {
      System.out.println(e.getMessage());
    }
    System.exit(0);
  }
}
