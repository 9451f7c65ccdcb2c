package io.github.mlxggufbench.analysis.ingest;

import static io.github.mlxggufbench.analysis.ingest.Schema.optional;
import static io.github.mlxggufbench.analysis.ingest.Schema.required;

import io.github.mlxggufbench.analysis.ingest.Schema.Field;
import java.util.List;
import java.util.Set;
import tech.tablesaw.api.Table;

/** JSONL rows into tables: {@code requests}, {@code memory}, and the journal's {@code loads}. */
final class RowTables {

  private static final List<Field> CELL =
      List.of(
          new Field("benchmark", "benchmark", Kind.TEXT, true),
          new Field("pair", "pair", Kind.TEXT, true),
          new Field("format", "format", Kind.TEXT, true),
          new Field("params", "params", Kind.PARAMS, true));

  private static final List<Field> ROUND =
      List.of(
          new Field("round", "round", Kind.INTEGER, true),
          new Field("attempt", "attempt", Kind.ORDINAL, true));

  static final Schema REQUESTS =
      Schema.of(
          "requests",
          required(Kind.TEXT, "request_id"),
          CELL,
          optional(Kind.INTEGER, "block"),
          ROUND,
          optional(Kind.TEXT, "group"),
          required(Kind.TEXT, "phase"),
          optional(Kind.INTEGER, "iteration"),
          optional(Kind.TEXT, "started_at"),
          optional(
              Kind.LONG,
              "start_ns",
              "headers_ns",
              "first_event_ns",
              "first_token_ns",
              "first_visible_ns",
              "last_token_ns",
              "end_ns"),
          optional(
              Kind.INTEGER,
              "prompt_tokens",
              "completion_tokens",
              "reasoning_tokens",
              "cached_tokens",
              "chunks"),
          optional(Kind.TEXT, "finish_reason"),
          required(Kind.TEXT, "outcome"),
          optional(Kind.JSON, "error"),
          optional(
              Kind.REAL,
              "ttft_ms",
              "ttfvt_ms",
              "e2e_ms",
              "tpot_ms",
              "decode_tps",
              "prefill_tps",
              "gap_p50_ms",
              "gap_p99_ms",
              "gap_max_ms"),
          optional(Kind.FLAG, "cache_suspected"),
          optional(Kind.TEXT, "model", "prompt_sha256", "text_sha256"),
          optional(Kind.INTEGER, "text_chars"),
          optional(Kind.LONG, "seed"),
          optional(Kind.INTEGER, "max_tokens"),
          optional(Kind.LONG, "memory_before_bytes", "memory_peak_bytes", "memory_after_bytes"),
          optional(Kind.JSON, "server_stats"));

  static final Schema MEMORY =
      Schema.of(
          "memory",
          CELL,
          ROUND,
          required(Kind.TEXT, "phase"),
          optional(Kind.LONG, "t_ns"),
          optional(Kind.TEXT, "request_id"),
          List.of(new Field("process_count", "pids", Kind.COUNT, false)),
          optional(
              Kind.LONG,
              "private_bytes",
              "model_file_resident_bytes",
              "other_file_resident_bytes",
              "pss_bytes",
              "swap_bytes",
              "vram_bytes",
              "peak_private_bytes",
              "model_file_page_cache_bytes",
              "system_available_bytes"),
          optional(Kind.JSON, "pids", "sources", "absent", "unknown"));

  static final Schema LOADS =
      Schema.of(
          "loads",
          CELL,
          ROUND,
          optional(Kind.REAL, "load_seconds", "server_load_seconds"),
          optional(Kind.JSON, "page_cache"));

  static final Schema ROUTING =
      Schema.of(
          "routing",
          required(Kind.TEXT, "pair", "format", "source", "domain"),
          optional(Kind.TEXT, "document"),
          required(Kind.INTEGER, "layer", "experts"),
          optional(Kind.INTEGER, "experts_used"),
          optional(Kind.LONG, "tokens"),
          required(Kind.JSON, "counts"),
          optional(Kind.REAL, "repeat_first", "repeat_any", "agreement_with_gguf"));

  private RowTables() {}

  /** Every sound row of a file whose lines belong to no round. */
  static Table of(Schema schema, String file, List<JsonLines.Line> lines, InputWarnings warnings) {
    return of(schema, file, lines, Set.of(), warnings);
  }

  /**
   * Every row that is sound and of no void round.
   *
   * @param file what warnings call the file
   */
  static Table of(
      Schema schema,
      String file,
      List<JsonLines.Line> lines,
      Set<RoundKey> voidRounds,
      InputWarnings warnings) {
    Table table = schema.emptyTable();
    for (JsonLines.Line line : lines) {
      if (voidRounds.contains(RoundKey.of(line.json()))) {
        continue;
      }
      try {
        schema.append(line.json(), table);
      } catch (IllegalArgumentException e) {
        warnings.line(file, line.number(), e.getMessage() + "; line skipped");
      }
    }
    return table;
  }
}
