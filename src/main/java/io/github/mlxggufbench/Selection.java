package io.github.mlxggufbench;

import io.github.mlxggufbench.config.BenchmarkConfig;
import io.github.mlxggufbench.config.ConfigException;
import io.github.mlxggufbench.config.ConfigReader;
import io.github.mlxggufbench.config.ServerConfig;
import io.github.mlxggufbench.config.ServerUrl;
import io.github.mlxggufbench.run.ExitCode;
import io.github.mlxggufbench.run.JmhOptions;
import io.github.mlxggufbench.run.Plan;
import io.github.mlxggufbench.run.Planner;
import io.github.mlxggufbench.run.RunException;
import io.github.mlxggufbench.run.ScenarioCatalogue;
import java.net.URI;
import java.util.Locale;

/** What a command line and its configuration come to. */
record Selection(BenchmarkConfig config, JmhOptions jmh, Plan plan) {

  static Selection of(Arguments arguments) throws ConfigException, RunException {
    JmhOptions jmh = JmhOptions.parse(arguments.jmh);
    BenchmarkConfig file =
        new ConfigReader(ScenarioCatalogue.ofThisJar().keysByScenario(), System.getenv())
            .read(arguments.config);
    BenchmarkConfig config = overridden(file, arguments, jmh);
    return new Selection(config, jmh, new Planner(config, jmh).plan());
  }

  private static BenchmarkConfig overridden(
      BenchmarkConfig file, Arguments arguments, JmhOptions jmh) throws RunException {
    String profile = arguments.profile == null ? file.profile() : arguments.profile;
    if (!file.profiles().containsKey(profile)) {
      throw new RunException(
          ExitCode.USAGE,
          "--profile "
              + profile
              + ": no such profile; "
              + arguments.config
              + " has "
              + String.join(", ", file.profiles().keySet()));
    }
    ServerConfig server =
        new ServerConfig(
            arguments.server == null ? file.server().kind() : kind(arguments.server),
            arguments.url == null ? file.server().url() : url(arguments.url),
            file.server().token(),
            file.server().tokenVariable(),
            file.server().unloadOthers(),
            file.server().promptCache(),
            file.server().processes());
    return new BenchmarkConfig(
        server,
        file.timeouts(),
        file.seed(),
        profile,
        NamedPair.or(file.pairs(), arguments, jmh),
        file.profiles());
  }

  private static ServerConfig.Kind kind(String text) throws RunException {
    for (ServerConfig.Kind kind : ServerConfig.Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(text)) {
        return kind;
      }
    }
    throw new RunException(
        ExitCode.USAGE, "--server " + text + ": allowed: auto, lmstudio, embedded");
  }

  /** The address that {@code --url} gives. */
  static URI url(String text) throws RunException {
    try {
      return ServerUrl.parse(text);
    } catch (IllegalArgumentException e) {
      // Without the text: it may hold a password.
      throw new RunException(ExitCode.USAGE, "--url: the value " + e.getMessage());
    }
  }
}
