package io.github.mlxggufbench.analysis.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What this analysis has to say of the runs as a whole. */
final class Caveats {

  private Caveats() {}

  static List<String> of(List<RunDirectory> runs) {
    List<String> caveats = new ArrayList<>();
    for (RunDirectory run : runs) {
      String place = runs.size() == 1 ? "" : run.name() + ": ";
      String state = run.manifest().state();
      if (state != null && !state.equals("complete")) {
        caveats.add(place + "the run is " + state + ": rounds may be missing");
      }
      run.warnings().forEach(w -> caveats.add(place + w));
    }
    addPoolingCaveats(runs, caveats);
    return List.copyOf(caveats);
  }

  private static void addPoolingCaveats(List<RunDirectory> runs, List<String> caveats) {
    Set<String> machines = new LinkedHashSet<>();
    Set<String> plans = new LinkedHashSet<>();
    for (RunDirectory run : runs) {
      JsonNode host = run.manifest().json().path("host");
      machines.add(
          "%s %s %s"
              .formatted(
                  host.path("os").asText("unknown system"),
                  host.path("cpu").asText("unknown CPU"),
                  host.path("memory_bytes").asText()));
      plans.add(String.valueOf(run.manifest().profile()));
    }
    if (machines.size() > 1) {
      caveats.add("pooled runs are of different machines: " + String.join(" | ", machines));
    }
    if (plans.size() > 1) {
      caveats.add("pooled runs are of different profiles: " + String.join(", ", plans));
    }
  }
}
