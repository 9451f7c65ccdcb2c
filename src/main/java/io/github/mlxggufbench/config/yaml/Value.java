package io.github.mlxggufbench.config.yaml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A value of the file and its place; what it means is decided by who reads it, not by YAML. */
public final class Value {
  private final Node node;
  private final Place place;
  private final Environment environment;

  Value(Node node, Place place, Environment environment) throws InvalidYamlException {
    this.node = node;
    this.place = place;
    this.environment = environment;
    if (!Tag.standardTags.contains(node.getTag())) {
      throw place.error("tag " + Shown.word(node.getTag().getValue()) + " is not allowed here");
    }
  }

  /** The error to throw when the value cannot be used. */
  public InvalidYamlException error(String problem) {
    return place.error(problem);
  }

  /** The line on which the value starts, from 1. */
  public int line() {
    return place.line();
  }

  public boolean isList() {
    return node instanceof SequenceNode;
  }

  public Section section() throws InvalidYamlException {
    if (node instanceof MappingNode mapping) {
      return new Section(mapping, place, environment);
    }
    throw expected("a section of keys");
  }

  public List<Value> list() throws InvalidYamlException {
    if (!(node instanceof SequenceNode sequence)) {
      throw expected("a list");
    }
    List<Value> items = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      items.add(new Value(item, place.item(items.size(), item.getStartMark()), environment));
    }
    return List.copyOf(items);
  }

  /** The text, quoted or plain, with environment variables put in; never blank. */
  public String text() throws InvalidYamlException {
    String text = textOrEmpty();
    if (text.isBlank()) {
      throw place.error("is empty");
    }
    return text;
  }

  /** As {@link #text}, but {@code ""} is a text as well. */
  public String textOrEmpty() throws InvalidYamlException {
    return environment.substitute(scalar("a text").getValue(), place);
  }

  /** The name of the environment variable that the text is made of; null = none, or several. */
  public @Nullable String variable() {
    return node instanceof ScalarNode scalar ? Environment.variableIn(scalar.getValue()) : null;
  }

  /**
   * The text of something that is not written in quotes, a number say: quotes say that a text is
   * meant, unless they are needed around an environment variable.
   */
  String unquoted(String what) throws InvalidYamlException {
    ScalarNode scalar = scalar(what);
    String written = scalar.getValue();
    if (scalar.getScalarStyle() != ScalarStyle.PLAIN && !Environment.isReferredToBy(written)) {
      throw place.error("is a text in quotes, expected " + what + "; remove the quotes");
    }
    return environment.substitute(written, place);
  }

  /** The scalar as it is written in the file, for messages: never what a variable holds. */
  public String shown() {
    return node instanceof ScalarNode scalar ? Shown.quoted(scalar.getValue()) : kind();
  }

  private ScalarNode scalar(String what) throws InvalidYamlException {
    if (node instanceof ScalarNode scalar && !isNull(scalar)) {
      return scalar;
    }
    throw expected(what);
  }

  private InvalidYamlException expected(String what) {
    return place.error("expected " + what + ", found " + kind());
  }

  private String kind() {
    if (node instanceof MappingNode) {
      return "a section of keys";
    }
    if (node instanceof SequenceNode) {
      return "a list";
    }
    return isNull((ScalarNode) node) ? "nothing" : shown();
  }

  private static boolean isNull(ScalarNode scalar) {
    return scalar.getTag().equals(Tag.NULL);
  }
}
