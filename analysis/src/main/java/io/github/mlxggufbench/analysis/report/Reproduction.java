package io.github.mlxggufbench.analysis.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The commands that measure and report the same again. */
final class Reproduction {

  private Reproduction() {}

  static List<String> of(List<RunDirectory> runs) {
    List<String> commands = new ArrayList<>();
    for (RunDirectory run : runs) {
      JsonNode command = run.manifest().json().path("command");
      if (command.isArray() && !command.isEmpty()) {
        commands.add(words(command));
      }
    }
    String names =
        runs.stream().map(r -> quoted("results/" + r.name())).collect(Collectors.joining(" "));
    commands.add("java -jar target/analysis.jar report " + names);
    return commands;
  }

  private static String words(JsonNode command) {
    return StreamSupport.stream(command.spliterator(), false)
        .map(JsonNode::asText)
        .map(Reproduction::quoted)
        .collect(Collectors.joining(" "));
  }

  /** A word as a POSIX shell reads it. */
  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9_@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
