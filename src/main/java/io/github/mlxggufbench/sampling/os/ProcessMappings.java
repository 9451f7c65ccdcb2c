package io.github.mlxggufbench.sampling.os;

import java.util.List;

/** The mappings of one process; what is resident of each is 0 where only the list was read. */
public record ProcessMappings(long pid, List<ResidentMapping> mappings) {}
