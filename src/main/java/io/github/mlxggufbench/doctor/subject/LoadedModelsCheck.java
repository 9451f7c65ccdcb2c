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

  private final boolean unloadOthers;

  /**
   * For a run.
   *
   * @param unloadOthers whether it unloads what others loaded
   */
  public LoadedModelsCheck(LmStudioInventory lmStudio, boolean unloadOthers) {
    this.lmStudio = lmStudio;
    this.unloadOthers = unloadOthers;
  }

  @Override
  public String name() {
    return "loaded models";
  }

  @Override
  public Diagnosis look() {
    try {
      return judged(lmStudio.models(), unloadOthers);
    } catch (ServerException e) {
      return Diagnosis.unknown("LM Studio does not list its models");
    }
  }

  static Diagnosis judged(List<ModelInfo> models, boolean unloadOthers) {
    List<String> loaded =
        models.stream()
            .flatMap(model -> model.instances().stream())
            .map(LoadedInstance::id)
            .toList();
    String names = String.join(", ", loaded);
    if (loaded.isEmpty()) {
      return Diagnosis.ok("none in LM Studio");
    }
    return unloadOthers
        ? Diagnosis.ok(names + " in LM Studio, which the run unloads (server.unload_others)")
        : Diagnosis.warning(
            names + " in LM Studio; a run stops at what no run of ours left there",
            "lms unload "
                + String.join(", lms unload ", loaded)
                + ", or server.unload_others: true");
  }
}
