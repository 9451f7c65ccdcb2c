package io.github.mlxggufbench.sampling;

import io.github.mlxggufbench.sampling.os.ProcessDetails;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How known engine processes look: LM Studio's worker is a {@code node} that runs {@code
 * llmworker.js}, with llama.cpp or MLX in it; newer ones start {@code llama-server} or a {@code
 * python} with the module {@code mlx_engine}. MLX's own server is {@code mlx_lm}.
 */
final class EngineNames {
  private static final Pattern PYTHON = Pattern.compile("python[0-9.]*");
  private static final List<String> PYTHON_MODULES = List.of("mlx_engine", "mlx_lm");

  private EngineNames() {}

  static boolean isEngine(ProcessDetails process) {
    String name = ProcessPattern.plain(process.name());
    if (name.equals("node")) {
      return mentions(process, "llmworker");
    }
    if (PYTHON.matcher(name).matches()) {
      return PYTHON_MODULES.stream().anyMatch(module -> mentions(process, module));
    }
    return name.equals("llama-server");
  }

  private static boolean mentions(ProcessDetails process, String word) {
    return process.arguments().stream().anyMatch(argument -> argument.contains(word));
  }
}
