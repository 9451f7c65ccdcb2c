package io.github.mlxggufbench.run.occupancy;

import io.github.mlxggufbench.server.LoadedInstance;
import io.github.mlxggufbench.server.ModelInfo;
import java.util.ArrayList;
import java.util.List;

/**
 * A model in a server's memory.
 *
 * @param key the model's
 */
public record Occupant(String key, LoadedInstance instance) {

  static List<Occupant> of(List<ModelInfo> models) {
    List<Occupant> occupants = new ArrayList<>();
    for (ModelInfo model : models) {
      model.instances().forEach(instance -> occupants.add(new Occupant(model.key(), instance)));
    }
    return occupants;
  }

  /** For a person: {@code 'key' (instance id)}. */
  @Override
  public String toString() {
    return "'" + key + "' (instance " + instance.id() + ")";
  }
}
