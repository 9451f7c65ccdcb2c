package io.github.mlxggufbench.discover;

import java.util.List;

/** Two builds of one family that are no pair, and why. */
public record UnlikePair(FoundBuild gguf, FoundBuild mlx, List<Difference> differences) {}
