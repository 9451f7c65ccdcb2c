package io.github.mlxggufbench.experts;

import io.github.mlxggufbench.embedded.modelfile.GgufFloats;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The expert counts in a GGUF file of {@code llama-imatrix}: how often each expert's matrix was
 * multiplied with a token of the calibration text. The matrices of one expert are used together, so
 * one of them tells the count. The text is one whole: no documents, no order of its tokens.
 *
 * @see <a href="https://github.com/ggml-org/llama.cpp/tree/master/tools/imatrix">the tool</a>
 */
final class ImatrixCounts {
  private static final Pattern COUNTS =
      Pattern.compile("blk\\.(\\d+)\\.ffn_(?:gate|up|down|gate_up)_exps\\.weight\\.counts");

  private ImatrixCounts() {}

  /**
   * Reads the layers, in their order.
   *
   * @throws RoutingException when it is no such file, or of a dense model
   */
  static List<LayerRouting> read(Path file) throws IOException, RoutingException {
    GgufFloats content = GgufFloats.read(file, name -> COUNTS.matcher(name).matches());
    TreeMap<Integer, float[]> layers = new TreeMap<>();
    content.tensors().forEach((name, counts) -> layers.putIfAbsent(layer(name), counts));
    if (layers.isEmpty()) {
      throw new RoutingException(
          file + " has no counts of experts; give llama-imatrix's GGUF output");
    }
    Long tokens = tokens(content);
    List<LayerRouting> routing = new ArrayList<>();
    layers.forEach((layer, counts) -> routing.add(routing(file, layer, counts, tokens)));
    return routing;
  }

  private static int layer(String tensor) {
    Matcher name = COUNTS.matcher(tensor);
    if (!name.matches()) {
      throw new IllegalArgumentException(tensor);
    }
    return Integer.parseInt(name.group(1));
  }

  private static @Nullable Long tokens(GgufFloats content) {
    return content.values().get("imatrix.chunk_count") instanceof Long chunks
            && content.values().get("imatrix.chunk_size") instanceof Long size
        ? (Long) (chunks * size)
        : null;
  }

  /** The file does not say how many experts each token is sent to: it follows from the sum. */
  private static LayerRouting routing(Path file, int layer, float[] floats, @Nullable Long tokens) {
    List<Long> counts = new ArrayList<>();
    long sum = 0;
    for (float count : floats) {
      counts.add((long) count);
      sum += (long) count;
    }
    boolean whole = tokens != null && tokens > 0 && sum > 0 && sum % tokens == 0;
    return new LayerRouting(
        "imatrix",
        file.getFileName().toString(),
        null,
        layer,
        floats.length,
        whole && tokens != null ? (Integer) (int) (sum / tokens) : null,
        whole ? tokens : null,
        List.copyOf(counts),
        null,
        null,
        null);
  }
}
