package io.github.mlxggufbench.config.yaml;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Keys with their values, in the order of the file. */
public final class Section {
  private final Place place;
  private final Map<String, Place> keys = new LinkedHashMap<>();
  private final Map<String, Value> values = new LinkedHashMap<>();

  Section(MappingNode node, Place place, Environment environment) throws InvalidYamlException {
    this.place = place;
    for (NodeTuple entry : node.getValue()) {
      if (!(entry.getKeyNode() instanceof ScalarNode keyNode) || keyNode.getValue().isEmpty()) {
        throw place.key("?", entry.getKeyNode().getStartMark()).error("a key must be a word");
      }
      String key = keyNode.getValue();
      Place keyPlace = place.key(key, keyNode.getStartMark());
      Place first = keys.putIfAbsent(key, keyPlace);
      if (first != null) {
        throw keyPlace.error("given twice, first on line " + first.line());
      }
      Place valuePlace = place.key(key, entry.getValueNode().getStartMark());
      values.put(key, new Value(entry.getValueNode(), valuePlace, environment));
    }
  }

  public Set<String> keys() {
    return keys.keySet();
  }

  /** This section, when it holds no other keys than these. */
  public Section of(Collection<String> allowed) throws InvalidYamlException {
    for (String key : keys()) {
      if (!allowed.contains(key)) {
        throw unknown(key, "unknown key", allowed);
      }
    }
    return this;
  }

  /** What a key means that must be there. */
  public <T> T get(String key, Reading<T> reading) throws InvalidYamlException {
    Value value = values.get(key);
    if (value == null) {
      throw place.error("key " + key + " is missing");
    }
    return reading.read(value);
  }

  /** What a key means, or the fallback when it is not there. */
  public <T> T get(String key, Reading<T> reading, T fallback) throws InvalidYamlException {
    T found = find(key, reading);
    return found == null ? fallback : found;
  }

  /** What a key means, or {@code null} when it is not there. */
  public <T> @Nullable T find(String key, Reading<T> reading) throws InvalidYamlException {
    Value value = values.get(key);
    return value == null ? null : reading.read(value);
  }

  /** The error to throw when the section as a whole cannot be used. */
  public InvalidYamlException error(String problem) {
    return place.error(problem);
  }

  /** The error to throw for a key of this section that is none of the known ones. */
  public InvalidYamlException unknown(String key, String what, Collection<String> known) {
    Place at = keys.getOrDefault(key, place);
    return at.error(what + Suggestion.among(key, known));
  }
}
