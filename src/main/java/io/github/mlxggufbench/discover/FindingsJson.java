package io.github.mlxggufbench.discover;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.config.BuildSource;
import java.io.PrintStream;
import java.util.List;

/** Findings as a program reads them; {@code null} = not known. */
public final class FindingsJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PrintStream out;

  public FindingsJson(PrintStream out) {
    this.out = out;
  }

  /**
   * One object.
   *
   * @param written the names under which pairs were added to the configuration
   */
  public void print(Findings found, List<String> written) {
    ObjectNode root = JSON.createObjectNode().put("where", found.where());
    ArrayNode pairs = root.putArray("pairs");
    for (FoundPair pair : found.pairs()) {
      ObjectNode node = pairs.addObject().put("name", pair.name()).put("moe", pair.moe());
      builds(node, pair.gguf(), pair.mlx());
    }
    ArrayNode unlike = root.putArray("unlike");
    for (UnlikePair pair : found.unlike()) {
      ObjectNode node = unlike.addObject();
      ArrayNode differences = node.putArray("differences");
      pair.differences().forEach(difference -> differences.add(difference.text()));
      builds(node, pair.gguf(), pair.mlx());
    }
    ArrayNode names = root.putArray("written");
    written.forEach(names::add);
    ArrayNode notes = root.putArray("notes");
    found.notes().forEach(notes::add);
    out.println(root.toPrettyString());
  }

  private static void builds(ObjectNode pair, FoundBuild gguf, FoundBuild mlx) {
    build(pair.putObject("gguf"), gguf);
    build(pair.putObject("mlx"), mlx);
  }

  private static void build(ObjectNode node, FoundBuild build) {
    if (build.source() instanceof BuildSource.Model model) {
      node.put("model", model.key());
    } else if (build.source() instanceof BuildSource.Local local) {
      node.put("path", local.path().toString());
    }
    node.put("quantization", build.quantization());
    node.put("bits_per_weight", build.bitsPerWeight());
    node.put("parameters", build.weights() == null ? null : build.weights().text());
    node.put("size_bytes", build.sizeBytes());
  }
}
