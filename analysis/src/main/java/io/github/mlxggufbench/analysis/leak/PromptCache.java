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

  /** On where any run says so or any reply came from it; else what the runs say. */
  static PromptCache of(List<RunDirectory> runs, Cell cell) {
    Boolean enabled = null;
    for (RunDirectory run : runs) {
      JsonNode said = run.manifest().json().path("config").findValue("prompt_cache");
      if (answersFromIt(run, cell) || (said != null && said.asBoolean())) {
        return new PromptCache(true);
      }
      enabled = said != null && said.isBoolean() ? Boolean.FALSE : enabled;
    }
    return new PromptCache(enabled);
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
