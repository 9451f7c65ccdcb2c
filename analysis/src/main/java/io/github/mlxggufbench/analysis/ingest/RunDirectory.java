package io.github.mlxggufbench.analysis.ingest;

import java.nio.file.Path;
import java.util.List;
import tech.tablesaw.api.Table;

/**
 * A run directory as tables. Rows of void rounds are left out. Columns are named as the fields of
 * the files; an unknown value is missing in its column; {@code params} is {@link Params#text()}.
 *
 * @param requests one row per request issued
 * @param voidRequests the requests of void rounds, which only {@code requests} leaves out
 * @param samples one row per tick, with {@code benchmark}, {@code pair}, {@code format}, {@code
 *     params}, {@code round} and {@code attempt} from the file's name
 * @param memory one row per snapshot; {@code process_count} is the number of {@code pids}
 * @param loads one row per {@code loaded} event of the journal
 * @param routing one row per layer, domain, document and build; no rows where none was read
 * @param brokenRounds void and failed ones, in order
 * @param jmh the entries of {@code jmh-result.json}; empty when it is not there
 * @param warnings what was cut, skipped or missing, with {@code file:line} where there is one
 */
public record RunDirectory(
    Path path,
    Manifest manifest,
    Table requests,
    Table voidRequests,
    Table samples,
    Table memory,
    Table loads,
    Table routing,
    List<BrokenRound> brokenRounds,
    List<JmhResult> jmh,
    List<String> warnings) {

  /** The run's name for a person: its id, else its directory's name. */
  public String name() {
    String runId = manifest.runId();
    return runId == null ? path.toAbsolutePath().normalize().getFileName().toString() : runId;
  }
}
