package io.github.mlxggufbench.config.yaml;

import org.yaml.snakeyaml.error.Mark;

/**
 * Where a value stands.
 *
 * @param file as named by the user
 * @param line from 1
 * @param column from 1, in code points
 * @param path keys from the root, {@code pairs[0].gguf.path}; empty at the root
 */
public record Place(String file, int line, int column, String path) {

  static Place of(String file, Mark mark) {
    return new Place(file, mark.getLine() + 1, mark.getColumn() + 1, "");
  }

  /** The place of a key of this section, or of its value. */
  Place key(String key, Mark mark) {
    String shown = Shown.word(key);
    return at(path.isEmpty() ? shown : path + "." + shown, mark);
  }

  /** The place of an item of this list, from 0. */
  Place item(int index, Mark mark) {
    return at(path + "[" + index + "]", mark);
  }

  private Place at(String childPath, Mark mark) {
    return new Place(file, mark.getLine() + 1, mark.getColumn() + 1, childPath);
  }

  /** The error to throw for what stands here: {@code file:line:column: path: problem}. */
  public InvalidYamlException error(String problem) {
    String key = path.isEmpty() ? "" : path + ": ";
    return new InvalidYamlException(file + ":" + line + ":" + column + ": " + key + problem);
  }
}
