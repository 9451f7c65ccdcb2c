package io.github.mlxggufbench.analysis.experts;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.analysis.ingest.JsonCell;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Row;

/**
 * What one layer chose while it read one text; null = the source does not tell it.
 *
 * @param used experts that each token is sent to
 * @param counts selections of each expert; they add up to tokens × experts used
 * @param repeatFirst pairs of neighbouring tokens with the same first choice
 * @param repeatAny pairs of neighbouring tokens that share any choice
 * @param agreement mean share of a token's choices that the GGUF build made too
 */
record Document(
    @Nullable Long tokens,
    @Nullable Integer used,
    long[] counts,
    @Nullable Double repeatFirst,
    @Nullable Double repeatAny,
    @Nullable Double agreement) {

  static Document of(Row row) {
    JsonNode counts = JsonCell.of(row, "counts");
    return new Document(
        row.isMissing("tokens") ? null : (Long) row.getLong("tokens"),
        row.isMissing("experts_used") ? null : (Integer) row.getInt("experts_used"),
        IntStream.range(0, counts.size()).mapToLong(e -> counts.path(e).longValue()).toArray(),
        real(row, "repeat_first"),
        real(row, "repeat_any"),
        real(row, "agreement_with_gguf"));
  }

  private static @Nullable Double real(Row row, String column) {
    return row.isMissing(column) ? null : (Double) row.getDouble(column);
  }

  boolean isEmpty() {
    return Arrays.stream(counts).sum() == 0;
  }

  /** Pairs of neighbouring tokens; null = unknown. */
  @Nullable Long neighbours() {
    return tokens == null ? null : (Long) Math.max(0, tokens - 1);
  }
}
