package io.github.mlxggufbench.embedded;

import com.sun.net.httpserver.HttpServer;
import io.github.mlxggufbench.embedded.engine.Catalogue;
import io.github.mlxggufbench.embedded.engine.LoadedModels;
import io.github.mlxggufbench.embedded.python.PythonEnvironment;
import io.github.mlxggufbench.embedded.routes.Routes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;

/**
 * The LM Studio-compatible server in this process. Loopback only. Models are loaded on request, one
 * engine process each; {@link #close}, and the end of this process, end them.
 */
public final class EmbeddedServer implements AutoCloseable {
  static {
    System.setProperty("sun.net.httpserver.nodelay", "true"); // read once, when its class loads
  }

  private final HttpServer http;
  private final LoadedModels loaded;
  private final Thread hook;

  private EmbeddedServer(HttpServer http, LoadedModels loaded) {
    this.http = http;
    this.loaded = loaded;
    this.hook = new Thread(loaded::close, "end engines");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /**
   * Starts serving.
   *
   * @param logDir takes one log file for each model
   * @param port 0 = any free one
   * @throws EngineUnavailableException if the Python environment is not installed, or the port is
   *     taken
   */
  public static EmbeddedServer start(
      List<CatalogueEntry> models,
      EngineSettings settings,
      Path logDir,
      PythonEnvironment python,
      int port)
      throws EngineUnavailableException {
    if (!python.installed()) {
      throw new EngineUnavailableException(
          "The engines are not installed: run `java -jar target/benchmarks.jar setup`.");
    }
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    try {
      HttpServer http = HttpServer.create(address, 0);
      LoadedModels loaded = new LoadedModels(settings, logDir, python);
      http.createContext("/", new Routes(new Catalogue(models), loaded));
      http.setExecutor(
          Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "embedded server");
            thread.setDaemon(true);
            return thread;
          }));
      http.start();
      return new EmbeddedServer(http, loaded);
    } catch (IOException e) {
      throw new EngineUnavailableException(
          "The embedded server cannot listen on port " + port + ": " + e.getMessage(), e);
    }
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
  }

  LoadedModels loaded() {
    return loaded;
  }

  /** Ends requests and engines, and returns when the engines' processes are gone. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the process is ending: the hook runs already, closing twice does no harm
    }
    loaded.close();
    http.stop(0);
  }
}
