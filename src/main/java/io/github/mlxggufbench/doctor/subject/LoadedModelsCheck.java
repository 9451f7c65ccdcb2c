package io.github.mlxggufbench.doctor.subject;

import io.github.mlxggufbench.doctor.check.Check;
import io.github.mlxggufbench.doctor.check.Diagnosis;
import io.github.mlxggufbench.server.LoadedInstance;
import io.github.mlxggufbench.server.ModelInfo;
import io.github.mlxggufbench.server.ServerException;
import java.util.List;

/** No model in LM Studio's memory but the one that is measured. */
public final class LoadedModelsCheck implements Check {
  private final LmStudioInventory lmStudio;

  public LoadedModelsCheck(LmStudioInventory lmStudio) {
    this.lmStudio = lmStudio;
  }

  @Override
  public String name() {
    return "loaded models";
  }

  @Override
  public Diagnosis look() {
    try {
      return judged(lmStudio.models());
    } catch (ServerException e) {
      return Diagnosis.unknown("LM Studio does not list its models");
    }
  }

  static Diagnosis judged(List<ModelInfo> models) {
    List<String> loaded =
        models.stream()
            .flatMap(model -> model.instances().stream())
            .map(LoadedInstance::id)
            .toList();
    return loaded.isEmpty()
        ? Diagnosis.ok("none in LM Studio")
        : Diagnosis.warning(
            "in LM Studio's memory already: " + String.join(", ", loaded),
            "unload what you do not need: lms unload --all");
  }
}
