package io.github.mlxggufbench;

import io.github.mlxggufbench.config.ConfigException;
import io.github.mlxggufbench.config.ConfigReader;
import io.github.mlxggufbench.config.ServerConfig;
import io.github.mlxggufbench.discover.ConfigFile;
import io.github.mlxggufbench.discover.Discovery;
import io.github.mlxggufbench.discover.Findings;
import io.github.mlxggufbench.discover.FindingsJson;
import io.github.mlxggufbench.discover.FindingsText;
import io.github.mlxggufbench.discover.FoundPair;
import io.github.mlxggufbench.run.ExitCode;
import io.github.mlxggufbench.run.RunException;
import io.github.mlxggufbench.run.ScenarioCatalogue;
import io.github.mlxggufbench.server.ClientTimeouts;
import io.github.mlxggufbench.server.ServerException;
import io.github.mlxggufbench.server.lmstudio.LmStudioServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code discover}: the models of which both formats are here, as pairs for the configuration. */
@Command(
    name = "benchmarks.jar discover",
    description = "Finds models of which LM Studio, or its models folder, has both formats.",
    customSynopsis = "java -jar target/benchmarks.jar discover [OPTIONS]",
    sortOptions = false)
final class DiscoverCommand {
  private static final Duration QUICK = Duration.ofSeconds(5);

  /** Only lists are asked for: one limit does for all. */
  private static final ClientTimeouts LIMITS =
      new ClientTimeouts(QUICK, QUICK, QUICK, QUICK, QUICK);

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "LM Studio's address (default: the configuration's)")
  @Nullable String url;

  @Option(
      names = "--models",
      paramLabel = "DIR",
      description = "look at the files of this folder instead")
  @Nullable Path models;

  @Option(
      names = "--write",
      description = "add the pairs to the configuration, which keeps its comments")
  boolean write;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "the configuration (default: benchmark.yaml)")
  Path config = Path.of("benchmark.yaml");

  @Option(names = "--json", description = "one object: where, pairs, unlike, written, notes")
  boolean json;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "this text")
  boolean help;

  static ExitCode run(List<String> words, PrintStream out)
      throws RunException, ConfigException, IOException {
    DiscoverCommand command = new DiscoverCommand();
    CommandLine line = new CommandLine(command);
    line.parseArgs(words.toArray(new String[0]));
    if (command.help) {
      line.usage(out);
      return ExitCode.COMPLETE;
    }
    return command.discover(out);
  }

  private ExitCode discover(PrintStream out) throws RunException, ConfigException, IOException {
    ConfigReader reader =
        new ConfigReader(ScenarioCatalogue.ofThisJar().keysByScenario(), System.getenv());
    ConfigFile file = new ConfigFile(config, reader);
    Findings found = find();
    List<FoundPair> missing =
        write || Files.exists(config) ? file.missing(found.pairs()) : found.pairs();
    if (write && !missing.isEmpty()) {
      file.add(missing);
    }
    List<String> names = missing.stream().map(FoundPair::name).toList();
    if (json) {
      new FindingsJson(out).print(found, write ? names : List.of());
      return ExitCode.COMPLETE;
    }
    new FindingsText(out).print(found);
    if (!found.pairs().isEmpty()) {
      out.println(closing(names));
    }
    return ExitCode.COMPLETE;
  }

  private String closing(List<String> missing) {
    if (missing.isEmpty()) {
      return config + " has them all";
    }
    String names = String.join(", ", missing);
    return write
        ? "added to " + config + ": " + names + "; measure with -p pair=" + missing.get(0)
        : "not in " + config + ": " + names + "; --write adds them";
  }

  private Findings find() throws RunException, ConfigException, IOException {
    if (models != null) {
      if (!Files.isDirectory(models)) {
        throw new RunException(ExitCode.UNAVAILABLE, "--models " + models + ": no such folder");
      }
      return Discovery.in(models);
    }
    ServerConfig configured = ConfigReader.server(config, System.getenv());
    URI address = url == null ? configured.url() : Selection.url(url);
    try (LmStudioServer server = LmStudioServer.connect(address, configured.token(), LIMITS)) {
      return Discovery.of(server, address, Path.of(System.getProperty("user.home")));
    } catch (ServerException e) {
      throw new RunException(
          ExitCode.UNAVAILABLE, e.getMessage() + "; or name a folder of model files with --models");
    }
  }
}
