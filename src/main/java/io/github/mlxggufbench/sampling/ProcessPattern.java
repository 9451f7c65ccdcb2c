package io.github.mlxggufbench.sampling;

import io.github.mlxggufbench.sampling.os.ProcessDetails;
import java.util.List;
import java.util.Locale;

/**
 * How a process looks: {@code node llmworker} is a {@code node} whose command line has the word.
 *
 * @param executable its name, in any case and with or without {@code .exe}
 * @param words each part of some argument
 */
record ProcessPattern(String executable, List<String> words) {

  /** Of a text of at least one word. */
  static ProcessPattern parse(String text) {
    List<String> words = List.of(text.strip().split("\\s+"));
    return new ProcessPattern(plain(words.get(0)), words.subList(1, words.size()));
  }

  boolean matches(ProcessDetails process) {
    return isNamed(process)
        && words.stream()
            .allMatch(word -> process.arguments().stream().anyMatch(it -> it.contains(word)));
  }

  /** Linux keeps only 15 characters of a name: the first argument has all. */
  private boolean isNamed(ProcessDetails process) {
    if (plain(process.name()).equals(executable)) {
      return true;
    }
    if (process.arguments().isEmpty()) {
      return false;
    }
    String path = process.arguments().get(0);
    int folder = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
    return plain(path.substring(folder + 1)).equals(executable);
  }

  static String plain(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".exe") ? lower.substring(0, lower.length() - 4) : lower;
  }
}
