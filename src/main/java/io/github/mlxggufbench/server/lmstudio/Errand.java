package io.github.mlxggufbench.server.lmstudio;

import io.github.mlxggufbench.server.ClientTimeouts;
import io.github.mlxggufbench.server.ServerException;
import java.time.Duration;

/**
 * What a management call is for.
 *
 * @param doing in words that follow "could not", such as {@code list models}
 * @param limit how long it may take
 * @param setting where that limit is set; empty for one that is not
 * @param failure what it is when it takes longer
 */
record Errand(String doing, Duration limit, String setting, ServerException.Kind failure) {

  /** One that only asks; LM Studio lists its models in some 10 ms. */
  static Errand quick(String doing) {
    return new Errand(doing, Duration.ofSeconds(30), "", ServerException.Kind.OTHER);
  }

  static Errand load(String model, ClientTimeouts limits) {
    return new Errand(
        "load '" + model + "'", limits.load(), "timeouts.load", ServerException.Kind.LOAD_FAILED);
  }

  /** The limit with its setting: {@code 10m (timeouts.load)}. */
  String limitText() {
    return Limits.text(limit) + (setting.isEmpty() ? "" : " (" + setting + ")");
  }
}
