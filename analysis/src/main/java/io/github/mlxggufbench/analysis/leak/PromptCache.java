package io.github.mlxggufbench.analysis.leak;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.analysis.ingest.Cell;
import io.github.mlxggufbench.analysis.ingest.RoundKey;
import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Row;

/**
 * Whether the engine of a cell may keep finished prompts: a cache that grows like a leak.
 *
 * @param enabled null = unknown
 */
record PromptCache(@Nullable Boolean enabled) {

  /**
   * On where any reply came from it; else what the runs say, which is of the embedded server only:
   * whether LM Studio keeps prompts is unknown.
   */
  static PromptCache of(List<RunDirectory> runs, Cell cell) {
    Boolean enabled = null;
    for (RunDirectory run : runs) {
      Boolean said = said(run, cell);
      if (answersFromIt(run, cell) || Boolean.TRUE.equals(said)) {
        return new PromptCache(true);
      }
      enabled = said == null ? enabled : said;
    }
    return new PromptCache(enabled);
  }

  private static @Nullable Boolean said(RunDirectory run, Cell cell) {
    JsonNode config = run.manifest().json().path("config");
    JsonNode said = config.findValue("prompt_cache");
    boolean known = said != null && said.isBoolean() && !isServedByLmStudio(run, cell, config);
    return known ? (Boolean) said.booleanValue() : null;
  }

  private static boolean isServedByLmStudio(RunDirectory run, Cell cell, JsonNode config) {
    if ("lmstudio".equals(run.manifest().serverKind())) {
      return true;
    }
    for (JsonNode pair : config.path("pairs")) {
      if (pair.path("name").asText().equals(cell.pair()) && pair.path(cell.format()).has("model")) {
        return true;
      }
    }
    return false;
  }

  private static boolean answersFromIt(RunDirectory run, Cell cell) {
    for (Row row : run.requests()) {
      if (RoundKey.of(row).cell().equals(cell)
          && !row.isMissing("cached_tokens")
          && row.getInt("cached_tokens") > 0) {
        return true;
      }
    }
    return false;
  }
}
