package io.github.mlxggufbench.analysis.audit;

import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import java.util.List;
import tech.tablesaw.api.Table;

/** The measured requests of one pair that came out well, of all runs. */
final class RequestsOfPair {

  private RequestsOfPair() {}

  static Table measured(String pair, List<RunDirectory> runs) {
    Table all = runs.get(0).requests().emptyCopy();
    for (RunDirectory run : runs) {
      Table requests = run.requests();
      all.append(
          requests.where(
              requests
                  .stringColumn("pair")
                  .isEqualTo(pair)
                  .and(requests.stringColumn("phase").isEqualTo("measurement"))
                  .and(requests.stringColumn("outcome").isEqualTo("ok"))));
    }
    return all;
  }
}
