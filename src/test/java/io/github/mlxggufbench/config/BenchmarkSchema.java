package io.github.mlxggufbench.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The shipped JSON Schema, as an editor uses it. */
final class BenchmarkSchema {
  private static final String RESOURCE = "/benchmark.schema.json";

  private final JsonNode tree;
  private final JsonSchema schema;

  private BenchmarkSchema(JsonNode tree) {
    this.tree = tree;
    this.schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(tree);
  }

  static BenchmarkSchema shipped() throws IOException {
    try (InputStream json = BenchmarkSchema.class.getResourceAsStream(RESOURCE)) {
      return new BenchmarkSchema(new ObjectMapper().readTree(Objects.requireNonNull(json)));
    }
  }

  /** What the schema finds wrong with a file; empty = nothing. */
  List<String> problems(String yaml) {
    Object plain = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    List<String> problems = new ArrayList<>();
    schema
        .validate(new ObjectMapper().valueToTree(plain))
        .forEach(message -> problems.add(message.getMessage()));
    return problems;
  }

  /** The part of the schema at a JSON pointer. */
  JsonNode at(String pointer) {
    return tree.at(pointer);
  }

  /** The keys of the section at a JSON pointer, sorted. */
  Set<String> keys(String pointer) {
    TreeSet<String> keys = new TreeSet<>();
    Iterator<String> names = at(pointer + "/properties").fieldNames();
    names.forEachRemaining(keys::add);
    return keys;
  }
}
