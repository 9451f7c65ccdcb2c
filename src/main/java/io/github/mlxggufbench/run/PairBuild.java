package io.github.mlxggufbench.run;

import io.github.mlxggufbench.config.Format;

/** One build of a pair, as a key. */
record PairBuild(String pair, Format format) {}
