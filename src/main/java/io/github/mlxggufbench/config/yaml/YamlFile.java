package io.github.mlxggufbench.config.yaml;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * One YAML document as text. It is only composed into nodes, never constructed into objects, so no
 * tag in it can create one.
 *
 * @param name the file as the user named it, for messages
 */
public record YamlFile(String name, String text) {
  private static final int LARGEST_CHARS = 1 << 20;
  private static final int MOST_ALIASES = 50;
  private static final int DEEPEST = 20;

  public static YamlFile read(Path file) throws InvalidYamlException {
    try {
      return new YamlFile(file.toString(), Files.readString(file));
    } catch (NoSuchFileException e) {
      throw new InvalidYamlException(file + ": no such file");
    } catch (CharacterCodingException e) {
      throw new InvalidYamlException(file + ": is not UTF-8 text");
    } catch (IOException e) {
      throw new InvalidYamlException(file + ": cannot be read: " + Shown.line(e.toString()));
    }
  }

  /**
   * The keys of the document.
   *
   * @param environment the variables that {@code ${NAME}} may name
   */
  public Section root(Map<String, String> environment) throws InvalidYamlException {
    Node node = compose();
    Place place = Place.of(name, node.getStartMark());
    return new Value(node, place, new Environment(environment)).section();
  }

  private Node compose() throws InvalidYamlException {
    if (text.length() > LARGEST_CHARS) {
      throw new InvalidYamlException(name + ": is larger than " + LARGEST_CHARS + " characters");
    }
    LoaderOptions limits = new LoaderOptions();
    limits.setMaxAliasesForCollections(MOST_ALIASES);
    limits.setNestingDepthLimit(DEEPEST);
    try {
      StreamReader reader = new StreamReader(new StringReader(text));
      Node node =
          new Composer(new ParserImpl(reader, limits), new Resolver(), limits).getSingleNode();
      if (node == null) {
        throw new Place(name, 1, 1, "").error("the file is empty");
      }
      return node;
    } catch (MarkedYAMLException e) {
      throw invalid(e);
    } catch (ReaderException e) {
      throw invalid(e);
    } catch (YAMLException e) {
      throw new InvalidYamlException(
          name + ": not valid YAML: " + Shown.line(String.valueOf(e.getMessage())));
    }
  }

  private InvalidYamlException invalid(MarkedYAMLException e) {
    Mark mark = e.getProblemMark();
    Mark start = e.getContextMark();
    String context = "";
    if (e.getContext() != null && start != null && start.getLine() != mark.getLine()) {
      context = " (" + Shown.line(e.getContext()) + " from line " + (start.getLine() + 1) + ")";
    }
    return Place.of(name, mark).error("not valid YAML: " + Shown.line(e.getProblem()) + context);
  }

  private InvalidYamlException invalid(ReaderException e) {
    String before = text.substring(0, text.offsetByCodePoints(0, e.getPosition()));
    int line = (int) before.lines().count();
    int lineStart = before.lastIndexOf('\n') + 1;
    int column = before.codePointCount(lineStart, before.length()) + 1;
    String character = String.format("U+%04X", e.getCodePoint());
    return new Place(name, Math.max(line, 1), column, "")
        .error("not valid YAML: character " + character + " is not allowed");
  }
}
