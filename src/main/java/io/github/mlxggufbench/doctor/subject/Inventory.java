package io.github.mlxggufbench.doctor.subject;

import io.github.mlxggufbench.config.Format;
import io.github.mlxggufbench.discover.FoundBuild;
import io.github.mlxggufbench.run.RunException;
import io.github.mlxggufbench.server.ServerException;
import java.util.Map;

/** Where the builds of a pair are looked up. */
public interface Inventory {

  /**
   * The builds that are measured, as far as they need looking up.
   *
   * @throws RunException when one is not there or not what it is taken for, in one line
   * @throws ServerException when that cannot be told
   */
  Map<Format, FoundBuild> builds(ChosenPair chosen) throws RunException, ServerException;
}
