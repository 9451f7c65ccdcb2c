package io.github.mlxggufbench.embedded;

/**
 * How engines are started, all alike.
 *
 * @param threads of llama.cpp on the CPU, at least 1. More than one spin at barriers where cores
 *     are shared, so one is the default. MLX has one compute thread whatever is asked.
 * @param promptCache whether an engine may keep finished prompts and answer from them
 */
public record EngineSettings(int threads, boolean promptCache) {

  public EngineSettings {
    if (threads < 1) {
      throw new IllegalArgumentException("threads: at least 1, not " + threads);
    }
  }

  public static EngineSettings defaults() {
    return new EngineSettings(1, false);
  }

  public EngineSettings withPromptCache(boolean on) {
    return new EngineSettings(threads, on);
  }
}
