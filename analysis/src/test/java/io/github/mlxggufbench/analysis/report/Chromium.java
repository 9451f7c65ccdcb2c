package io.github.mlxggufbench.analysis.report;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real headless browser without a network. */
final class Chromium {

  private final String program;

  private Chromium(String program) {
    this.program = program;
  }

  /** The browser that the environment variable CHROME names, else the first on the PATH. */
  static Chromium find() {
    String named = System.getenv("CHROME");
    Stream<String> names =
        Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    String path = System.getenv().getOrDefault("PATH", "");
    return (named == null ? names.map(n -> onPath(n, path)) : Stream.of(named))
        .filter(p -> !p.isEmpty() && Files.isExecutable(Path.of(p)))
        .findFirst()
        .map(Chromium::new)
        .orElseThrow(() ->
            new AssertionError(
                "no browser: install chromium or google-chrome, or set CHROME to its path"));
  }

  private static String onPath(String name, String path) {
    return Stream.of(path.split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst()
        .orElse("");
  }

  /** What a page became and what it had to say. */
  record Visit(String dom, String log) {}

  /** Opens a file; every host name fails to resolve and every proxy to answer. */
  Visit open(Path page, Path work) throws IOException, InterruptedException {
    Path dom = work.resolve("dom.html");
    Path log = work.resolve("browser.log");
    List<String> command = new ArrayList<>(flags(work));
    command.add("--dump-dom");
    command.add(page.toUri().toString());
    Process browser =
        new ProcessBuilder(command)
            .redirectOutput(dom.toFile())
            .redirectError(log.toFile())
            .start();
    try {
      if (!browser.waitFor(2, TimeUnit.MINUTES)) {
        throw new AssertionError(program + " did not finish; see " + Files.readString(log));
      }
    } finally {
      browser.destroyForcibly();
    }
    return new Visit(Files.readString(dom), Files.readString(log));
  }

  private List<String> flags(Path work) {
    return List.of(
        program,
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--proxy-server=127.0.0.1:9",
        "--host-resolver-rules=MAP * ~NOTFOUND",
        "--enable-logging=stderr",
        "--v=0",
        "--virtual-time-budget=10000",
        "--user-data-dir=" + work.resolve("profile"));
  }
}
