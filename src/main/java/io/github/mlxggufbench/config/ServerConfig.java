package io.github.mlxggufbench.config;

import java.net.URI;
import java.util.List;

/**
 * Where models are served.
 *
 * @param url LM Studio's address; the embedded server has its own
 * @param token sent as a bearer token when not empty; never written anywhere, {@link #toString}
 *     hides it
 * @param tokenVariable the environment variable to name in messages about it: the one that the file
 *     takes it from, else LM Studio's own
 * @param promptCache whether the embedded server's engines may keep prompts and answer from them;
 *     LM Studio's do as they are set there
 * @param unloadOthers whether models that somebody else loaded at {@code url} are unloaded before a
 *     load of ours; else they stop the run
 * @param processes how the engine's processes look, each as the executable's name and words of its
 *     command line; empty = they are looked for
 */
public record ServerConfig(
    Kind kind,
    URI url,
    String token,
    String tokenVariable,
    boolean unloadOthers,
    boolean promptCache,
    List<String> processes) {

  /**
   * {@code AUTO}: {@code model:} builds go to LM Studio, {@code path:} and {@code generated:}
   * builds to the embedded server.
   */
  public enum Kind {
    AUTO,
    LMSTUDIO,
    EMBEDDED
  }

  @Override
  public String toString() {
    return "ServerConfig[kind="
        + kind
        + ", url="
        + url
        + ", token="
        + (token.isEmpty() ? "none" : "***")
        + ", unloadOthers="
        + unloadOthers
        + ", promptCache="
        + promptCache
        + ", processes="
        + processes
        + "]";
  }
}
