package io.github.mlxggufbench.analysis.metrics;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the KV cache of a build takes by the model's own shape, in f16: {@code bytesPerToken} for
 * each token, less what layers with a window forget.
 *
 * @param windows tokens of a window to the part of {@code bytesPerToken} that ends with it
 */
record KvFormula(long bytesPerToken, SortedMap<Long, Long> windows) {

  /** Null when the run does not say it of that build. */
  static @Nullable KvFormula of(RunDirectory run, String pair, String format) {
    JsonNode build = run.manifest().build(pair, format);
    if (build == null || !build.path("kv_bytes_per_token").canConvertToLong()) {
      return null;
    }
    SortedMap<Long, Long> windows = new TreeMap<>();
    for (JsonNode window : build.path("kv_windows")) {
      windows.put(window.path("tokens").asLong(), window.path("bytes_per_token").asLong());
    }
    return new KvFormula(build.path("kv_bytes_per_token").asLong(), windows);
  }

  /** Of that many tokens, in bytes. */
  double bytes(double tokens) {
    double bytes = bytesPerToken * tokens;
    for (var window : windows.entrySet()) {
      bytes -= window.getValue() * Math.max(0, tokens - window.getKey());
    }
    return bytes;
  }
}
