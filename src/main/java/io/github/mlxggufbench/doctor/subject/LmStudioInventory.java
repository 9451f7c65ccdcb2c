package io.github.mlxggufbench.doctor.subject;

import io.github.mlxggufbench.config.Format;
import io.github.mlxggufbench.discover.FoundBuild;
import io.github.mlxggufbench.run.ListedPair;
import io.github.mlxggufbench.run.RunException;
import io.github.mlxggufbench.server.ModelInfo;
import io.github.mlxggufbench.server.ModelServer;
import io.github.mlxggufbench.server.ServerException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What LM Studio lists, asked once for all checks. */
public final class LmStudioInventory implements Inventory {
  private final ModelServer server;
  private @Nullable List<ModelInfo> listed;
  private @Nullable ServerException problem;

  public LmStudioInventory(ModelServer server) {
    this.server = server;
  }

  synchronized List<ModelInfo> models() throws ServerException {
    if (listed == null && problem == null) {
      try {
        listed = server.models();
      } catch (ServerException e) {
        problem = e;
      }
    }
    if (listed == null) {
      throw new ServerException(
          problem == null ? ServerException.Kind.OTHER : problem.kind(),
          problem == null ? "no list" : String.valueOf(problem.getMessage()),
          problem);
    }
    return listed;
  }

  @Override
  public Map<Format, FoundBuild> builds(ChosenPair chosen) throws RunException, ServerException {
    Map<Format, FoundBuild> builds = new LinkedHashMap<>();
    Map<Format, ModelInfo> found = ListedPair.find(chosen.pair(), chosen.formats(), models());
    found.forEach((format, model) -> builds.put(format, FoundBuild.of(model, format)));
    return builds;
  }
}
