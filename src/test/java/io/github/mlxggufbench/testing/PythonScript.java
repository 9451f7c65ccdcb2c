package io.github.mlxggufbench.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Runs a script of the test resources with the engines' Python; it prints JSON. */
public final class PythonScript {

  private static final ObjectMapper JSON = new ObjectMapper();

  private PythonScript() {}

  /**
   * What the script prints.
   *
   * @param script its path below the test resources
   * @param input what it reads
   */
  public static JsonNode run(String script, String input, Object... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Engines.python().toString());
    command.add(path(script).toString());
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    Path log = Files.createTempFile("script", ".log");
    try {
      Process process = new ProcessBuilder(command).redirectError(log.toFile()).start();
      try (OutputStream in = process.getOutputStream()) {
        in.write(input.getBytes(StandardCharsets.UTF_8));
      }
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IOException(script + " failed:\n" + Files.readString(log));
      }
      return JSON.readTree(printed);
    } finally {
      Files.delete(log);
    }
  }

  private static Path path(String script) {
    String resource = "/" + script;
    try {
      return Path.of(
          Objects.requireNonNull(PythonScript.class.getResource(resource), resource).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
