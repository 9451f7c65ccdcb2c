package io.github.mlxggufbench.run;

import io.github.mlxggufbench.config.BenchmarkConfig;
import io.github.mlxggufbench.config.BuildSource;
import io.github.mlxggufbench.config.Format;
import io.github.mlxggufbench.config.PairConfig;
import io.github.mlxggufbench.config.ServerConfig;
import io.github.mlxggufbench.discover.LmStudioFiles;
import io.github.mlxggufbench.embedded.CatalogueEntry;
import io.github.mlxggufbench.embedded.EmbeddedServerProcess;
import io.github.mlxggufbench.embedded.EngineSettings;
import io.github.mlxggufbench.embedded.EngineUnavailableException;
import io.github.mlxggufbench.embedded.modelfile.KvCache;
import io.github.mlxggufbench.embedded.python.PythonEnvironment;
import io.github.mlxggufbench.server.Loopback;
import io.github.mlxggufbench.server.ModelInfo;
import io.github.mlxggufbench.server.ServerException;
import io.github.mlxggufbench.server.ServerListener;
import io.github.mlxggufbench.server.lmstudio.LmStudioServer;
import io.github.mlxggufbench.server.lmstudio.LocalLmStudio;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Every build of the plan, at the server that serves it. Opening it is the run's first check: what
 * is not there is said before anything is measured.
 */
final class ServedModels implements AutoCloseable {

  /**
   * A build where it is served.
   *
   * @param address that the URL's name was resolved to; null = a proxy did that
   * @param path where it lies on this machine: as the server says, or what is it for certain in LM
   *     Studio's models folder; null = unknown
   * @param kvCache what its file says of it; null = nothing, or no file is here
   */
  record Served(
      URI url,
      @Nullable String address,
      boolean embedded,
      ModelInfo model,
      @Nullable Path path,
      @Nullable KvCache kvCache) {}

  private final Map<PairBuild, Served> builds = new LinkedHashMap<>();
  private final Map<PairBuild, CatalogueEntry> catalogue = new LinkedHashMap<>();
  private final ServerListener listener;
  private final Path home;
  private @Nullable EmbeddedServerProcess embedded;
  private @Nullable String version;

  private ServedModels(ServerListener listener, Path home) {
    this.listener = listener;
    this.home = home;
  }

  /**
   * Finds each build.
   *
   * @param home the user's home folder, where LM Studio keeps its models
   */
  static ServedModels open(
      BenchmarkConfig config,
      List<PairBuild> builds,
      Path cache,
      Path home,
      Path engineLogs,
      ServerListener listener)
      throws RunException {
    ServedModels models = new ServedModels(listener, home);
    try {
      List<PairBuild> here = builds.stream().filter(PairBuild::embedded).toList();
      List<PairBuild> elsewhere = builds.stream().filter(build -> !build.embedded()).toList();
      if (!here.isEmpty()) {
        models.serveEmbedded(config, here, cache, engineLogs);
      }
      if (!elsewhere.isEmpty()) {
        models.findAtLmStudio(config, elsewhere);
      }
      return models;
    } catch (RunException e) {
      models.close();
      throw e;
    }
  }

  private void serveEmbedded(
      BenchmarkConfig config, List<PairBuild> builds, Path cache, Path engineLogs)
      throws RunException {
    PythonEnvironment python = installed(cache);
    catalogue.putAll(EmbeddedCatalogue.of(builds, cache));
    try {
      embedded =
          EmbeddedServerProcess.start(
              catalogue.values().stream().distinct().toList(),
              EngineSettings.defaults().withPromptCache(config.server().promptCache()),
              engineLogs,
              python);
    } catch (EngineUnavailableException e) {
      throw RunException.unavailable(e);
    }
    URI url = embedded.url();
    find(
        LmStudioServer.connect(url, "", ClientLimits.of(config.timeouts()), listener), url, builds);
  }

  private void findAtLmStudio(BenchmarkConfig config, List<PairBuild> builds) throws RunException {
    ServerConfig server = config.server();
    LmStudioServer at =
        LmStudioServer.connect(
            server.url(),
            server.token(),
            server.tokenVariable(),
            ClientLimits.of(config.timeouts()),
            listener);
    find(at, server.url(), builds);
    version = LocalLmStudio.version(server.url());
  }

  /** The engines' environment, or the command that installs it. */
  static PythonEnvironment installed(Path cache) throws RunException {
    PythonEnvironment python = PythonEnvironment.in(cache);
    if (!python.installed()) {
      throw new RunException(
          ExitCode.UNAVAILABLE,
          "the engines (llama.cpp, MLX) are not installed; run: java -jar target/benchmarks.jar setup");
    }
    return python;
  }

  private void find(LmStudioServer at, URI url, List<PairBuild> wanted) throws RunException {
    try (LmStudioServer server = at) {
      List<ModelInfo> models = server.models();
      LmStudioFiles files = files(url, wanted);
      for (PairBuild build : wanted) {
        CatalogueEntry entry = catalogue.get(build);
        String key = entry != null ? entry.key() : ((BuildSource.Model) build.source()).key();
        ModelInfo model = ListedModel.of(key, build, models);
        Path path = entry != null ? entry.path() : path(model, build.format(), files);
        KvCache kvCache = KvCache.readOrNull(path);
        builds.put(build, new Served(url, server.address(), entry != null, model, path, kvCache));
      }
    } catch (ServerException e) {
      throw RunException.unavailable(e);
    }
    for (PairBuild build : wanted) {
      alike(build.pair());
    }
  }

  /** Of builds that LM Studio serves from this machine; its API does not name their files. */
  private @Nullable LmStudioFiles files(URI url, List<PairBuild> wanted) {
    if (wanted.stream().allMatch(PairBuild::embedded) || !Loopback.isHostOf(url)) {
      return null;
    }
    try {
      return LmStudioFiles.below(home);
    } catch (IOException e) {
      return null;
    }
  }

  private static @Nullable Path path(
      ModelInfo model, Format format, @Nullable LmStudioFiles files) {
    if (model.path() != null) {
      return Path.of(model.path());
    }
    return files == null ? null : files.find(model, format);
  }

  private void alike(PairConfig pair) throws RunException {
    Served gguf = find(pair.name(), Format.GGUF);
    Served mlx = find(pair.name(), Format.MLX);
    if (gguf == null || mlx == null) {
      return;
    }
    String difference = PairLikeness.difference(gguf.model(), gguf.path(), mlx.model(), mlx.path());
    if (difference != null) {
      throw JmhOptions.usage("pair " + pair.name() + ": " + difference);
    }
  }

  /** Null when the build is not measured. */
  @Nullable Served find(String pair, Format format) {
    return builds.entrySet().stream()
        .filter(
            entry -> entry.getKey().pair().name().equals(pair) && entry.getKey().format() == format)
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  Served build(String pair, Format format) {
    Served served = find(pair, format);
    if (served == null) {
      throw new IllegalStateException("every build of the plan was found at the start");
    }
    return served;
  }

  /** Where LM Studio's name led when it was first asked; null = it is not asked, or by a proxy. */
  @Nullable String address() {
    return builds.values().stream()
        .filter(served -> !served.embedded())
        .map(Served::address)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** {@code embedded}, {@code lmstudio}, or both joined by a plus. */
  String kind() {
    return String.join(
        "+",
        builds.values().stream()
            .map(served -> served.embedded() ? "embedded" : "lmstudio")
            .distinct()
            .sorted()
            .toList());
  }

  /** The server's address; of two, the embedded one's. */
  URI url() {
    return builds.values().stream()
        .sorted(java.util.Comparator.comparing(served -> !served.embedded()))
        .map(Served::url)
        .findFirst()
        .orElseThrow();
  }

  /** Of LM Studio, where it runs on this machine and says it; else null. */
  @Nullable String version() {
    return version;
  }

  @Override
  public void close() {
    if (embedded != null) {
      embedded.close();
    }
  }
}
