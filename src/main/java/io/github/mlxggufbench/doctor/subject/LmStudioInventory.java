package io.github.mlxggufbench.doctor.subject;

import io.github.mlxggufbench.config.Format;
import io.github.mlxggufbench.discover.FoundBuild;
import io.github.mlxggufbench.run.ListedPair;
import io.github.mlxggufbench.run.RunException;
import io.github.mlxggufbench.server.ModelInfo;
import io.github.mlxggufbench.server.ModelServer;
import io.github.mlxggufbench.server.ServerException;
import io.github.mlxggufbench.server.Shortfall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    if (problem != null) {
      throw problem;
    }
    return Objects.requireNonNull(listed);
  }

  /** What it cannot do, as far as its list shows. */
  List<Shortfall> shortfalls() {
    return server.shortfalls();
  }

  @Override
  public Map<Format, FoundBuild> builds(ChosenPair chosen) throws RunException, ServerException {
    Map<Format, FoundBuild> builds = new LinkedHashMap<>();
    Map<Format, ModelInfo> found = ListedPair.find(chosen.pair(), chosen.formats(), models());
    found.forEach((format, model) -> builds.put(format, FoundBuild.of(model, format)));
    return builds;
  }
}
