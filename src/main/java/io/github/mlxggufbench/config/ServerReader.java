package io.github.mlxggufbench.config;

import io.github.mlxggufbench.config.yaml.InvalidYamlException;
import io.github.mlxggufbench.config.yaml.Section;
import io.github.mlxggufbench.config.yaml.Value;
import io.github.mlxggufbench.config.yaml.Words;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads {@code server:}. */
final class ServerReader {
  static final List<String> KEYS =
      List.of("kind", "url", "token", "unload_others", "prompt_cache", "processes");

  static final ServerConfig DEFAULT =
      new ServerConfig(
          ServerConfig.Kind.AUTO,
          URI.create("http://127.0.0.1:1234"),
          "",
          "LM_API_TOKEN",
          false,
          false,
          List.of());

  static final List<String> KINDS =
      Arrays.stream(ServerConfig.Kind.values())
          .map(kind -> kind.name().toLowerCase(Locale.ROOT))
          .toList();

  private ServerReader() {}

  static ServerConfig read(Value value) throws InvalidYamlException {
    Section server = value.section().of(KEYS);
    return new ServerConfig(
        server.get("kind", ServerReader::kind, DEFAULT.kind()),
        server.get("url", ServerReader::url, DEFAULT.url()),
        server.get("token", ServerReader::token, DEFAULT.token()),
        server.get("token", ServerReader::variable, DEFAULT.tokenVariable()),
        server.get("unload_others", Words.bool(), DEFAULT.unloadOthers()),
        server.get("prompt_cache", Words.bool(), DEFAULT.promptCache()),
        server.get("processes", ServerReader::processes, DEFAULT.processes()));
  }

  private static String variable(Value token) {
    String variable = token.variable();
    return variable == null ? DEFAULT.tokenVariable() : variable;
  }

  private static ServerConfig.Kind kind(Value value) throws InvalidYamlException {
    String word = Words.of("kind", KINDS).read(value);
    return ServerConfig.Kind.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static List<String> processes(Value value) throws InvalidYamlException {
    List<String> processes = new ArrayList<>();
    for (Value item : value.list()) {
      String look = item.text().strip();
      if (!look.matches("[^\\s/\\\\]+(\\s.*)?")) {
        throw item.error(
            item.shown()
                + " is a path; expected the executable's name, and words of the command line after"
                + " it, such as \"node llmworker\"");
      }
      processes.add(look);
    }
    return List.copyOf(processes);
  }

  private static URI url(Value value) throws InvalidYamlException {
    try {
      return ServerUrl.parse(value.text());
    } catch (IllegalArgumentException e) {
      throw value.error(value.shown() + " " + e.getMessage());
    }
  }

  /** Goes into an HTTP header, so visible ASCII only; the message never shows it. */
  private static String token(Value value) throws InvalidYamlException {
    String token = value.textOrEmpty();
    if (!token.chars().allMatch(c -> c > ' ' && c <= '~')) {
      throw value.error("holds a space or a character that is not ASCII");
    }
    return token;
  }
}
