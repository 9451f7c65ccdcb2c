package io.github.mlxggufbench.server;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model in memory; null = the server did not say.
 *
 * @param id what generation and unload take
 * @param loadSeconds the server's own figure, only in the answer to a load
 * @param settings in force, not as asked
 * @param enginePids the engine's processes where the server names them (the embedded server does);
 *     else empty
 * @param ttlSeconds until the server unloads it by itself when it is not used; null = never, as
 *     after a load that was asked for: LM Studio gives a time to what a request made it load
 */
public record LoadedInstance(
    String id,
    @Nullable Double loadSeconds,
    LoadSettings settings,
    List<Long> enginePids,
    @Nullable Integer ttlSeconds) {

  /** One that stays until it is unloaded. */
  public LoadedInstance(
      String id, @Nullable Double loadSeconds, LoadSettings settings, List<Long> enginePids) {
    this(id, loadSeconds, settings, enginePids, null);
  }

  /** Tokens; in force, as all settings are. */
  public @Nullable Integer contextLength() {
    return settings.contextLength();
  }

  /**
   * This instance with what the answer to its load left out and a later list says: LM Studio's
   * answer for a GGUF build has no {@code parallel}, its list has.
   */
  public LoadedInstance readBack(List<ModelInfo> listed) {
    return listed.stream()
        .flatMap(model -> model.instances().stream())
        .filter(instance -> instance.id().equals(id))
        .findFirst()
        .map(instance ->
            new LoadedInstance(
                id,
                loadSeconds,
                settings.orElse(instance.settings()),
                enginePids.isEmpty() ? instance.enginePids() : enginePids,
                instance.ttlSeconds()))
        .orElse(this);
  }
}
