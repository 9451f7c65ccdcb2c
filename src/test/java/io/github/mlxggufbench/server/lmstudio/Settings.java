package io.github.mlxggufbench.server.lmstudio;

import io.github.mlxggufbench.server.LoadSettings;
import org.jspecify.annotations.Nullable;

/** Settings of which a server says no more than these two. */
final class Settings {
  private Settings() {}

  static LoadSettings of(int contextLength, @Nullable Integer parallel) {
    return new LoadSettings(contextLength, parallel, null, null, null, null);
  }
}
