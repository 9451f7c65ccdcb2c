package io.github.mlxggufbench.sampling.os;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * GPU memory by process, from {@code nvidia-smi}. It lists processes that compute by CUDA, one row
 * a process and card; under Windows' own driver model it knows their memory not.
 *
 * @param bytes by pid, over all cards
 * @param untold pids that are listed without a figure
 */
record NvidiaSmi(Map<Long, Long> bytes, Set<Long> untold) {
  private static final Duration LIMIT = Duration.ofSeconds(5);

  /**
   * Asks now.
   *
   * @throws IOException when it is not there or has no answer
   */
  static NvidiaSmi read() throws IOException {
    return parse(
        CommandOutput.of(
            LIMIT,
            "nvidia-smi",
            "--query-compute-apps=pid,used_gpu_memory",
            "--format=csv,noheader,nounits"));
  }

  /**
   * Rows such as {@code 4711, 1536}, in MiB, or {@code 4711, [N/A]}; what is no row is left out.
   */
  static NvidiaSmi parse(String csv) {
    Map<Long, Long> bytes = new HashMap<>();
    Set<Long> untold = new HashSet<>();
    for (String line : csv.lines().toList()) {
      String[] fields = line.split(",", 2);
      Long pid = fields.length < 2 ? null : number(fields[0]);
      Long mib = fields.length < 2 ? null : number(fields[1]);
      if (pid != null && mib != null) {
        bytes.merge(pid, mib << 20, Long::sum);
      } else if (pid != null) {
        untold.add(pid);
      }
    }
    return new NvidiaSmi(bytes, untold);
  }

  private static @Nullable Long number(String text) {
    String digits = text.strip();
    return digits.matches("\\d{1,15}") ? Long.valueOf(digits) : null;
  }
}
