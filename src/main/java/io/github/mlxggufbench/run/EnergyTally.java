package io.github.mlxggufbench.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.record.RunManifest.EnergyFacts;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where the energy of all rounds was read, and why that of some requests is not known. */
final class EnergyTally {

  private EnergyTally() {}

  /** Null while no round has ended. */
  static @Nullable EnergyFacts of(List<ObjectNode> journal) {
    Set<String> sources = new LinkedHashSet<>();
    Map<String, Integer> unknown = new TreeMap<>();
    boolean any = false;
    for (ObjectNode event : journal) {
      if (event.path("event").asText().equals("energy")) {
        any = true;
        event.path("sources").forEach(source -> sources.add(source.asText()));
        event
            .path("unknown")
            .properties()
            .forEach(why -> unknown.merge(why.getKey(), why.getValue().asInt(), Integer::sum));
      }
    }
    return any ? new EnergyFacts(List.copyOf(sources), unknown) : null;
  }
}
