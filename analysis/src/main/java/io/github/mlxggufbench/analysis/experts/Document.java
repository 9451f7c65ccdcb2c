package io.github.mlxggufbench.analysis.experts;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.analysis.ingest.JsonCell;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Row;

/**
 * What one layer chose while it read one text; null = the source does not tell it.
 *
 * @param counts selections of each expert; they add up to tokens × experts used
 * @param repeatFirst pairs of neighbouring tokens with the same first choice
 * @param repeatAny pairs of neighbouring tokens that share any choice
 * @param agreement mean share of a token's choices that the GGUF build made too
 */
record Document(
    long tokens,
    long[] counts,
    @Nullable Double repeatFirst,
    @Nullable Double repeatAny,
    @Nullable Double agreement) {

  static Document of(Row row) {
    JsonNode counts = JsonCell.of(row, "counts");
    return new Document(
        row.getLong("tokens"),
        IntStream.range(0, counts.size()).mapToLong(e -> counts.path(e).longValue()).toArray(),
        real(row, "repeat_first"),
        real(row, "repeat_any"),
        real(row, "agreement_with_gguf"));
  }

  private static @Nullable Double real(Row row, String column) {
    return row.isMissing(column) ? null : (Double) row.getDouble(column);
  }

  /** Pairs of neighbouring tokens. */
  long neighbours() {
    return Math.max(0, tokens - 1);
  }
}
