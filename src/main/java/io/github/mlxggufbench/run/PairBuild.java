package io.github.mlxggufbench.run;

import io.github.mlxggufbench.config.BuildSource;
import io.github.mlxggufbench.config.Format;
import io.github.mlxggufbench.config.PairConfig;

/** One build of a pair. */
record PairBuild(PairConfig pair, Format format) {

  BuildSource source() {
    return pair.build(format);
  }

  boolean embedded() {
    return source().embedded();
  }
}
