package io.github.mlxggufbench.selftest.player;

import io.github.mlxggufbench.childjvm.ChildJvm;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * A stream server as a JVM of its own, so that the truth is not told by the process under test. It
 * speaks {@code POST /v1/chat/completions}, plays what the prompt asks for ({@link
 * StreamScript#prompt}), and afterwards tells when it really wrote what. It ends by {@link #close},
 * or when this process ends, however it ends.
 */
public final class StreamPlayer implements AutoCloseable {
  /** The model that its streams name. */
  public static final String MODEL = "player";

  static final String TRUTH_PATH = "/truth?id=";

  private final Process process;
  private final URI url;

  private StreamPlayer(Process process, URI url) {
    this.process = process;
    this.url = url;
  }

  /** Starts the process and returns when it is warm and listens on a free port of the loopback. */
  public static StreamPlayer start() throws IOException {
    Process process =
        new ProcessBuilder(ChildJvm.command(ChildJvm.QUIET_AND_SMALL, StreamPlayerMain.class))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    String answer = out.readLine();
    if (answer == null) {
      process.destroyForcibly();
      throw new IOException("the stream player did not start");
    }
    return new StreamPlayer(process, URI.create(answer));
  }

  public URI url() {
    return url;
  }

  ProcessHandle process() {
    return process.toHandle();
  }

  /**
   * What was played under that id; told once, from the last token on.
   *
   * @throws FileNotFoundException if no such stream was played to its end
   */
  public StreamTruth truth(long id) throws IOException {
    URI address = url.resolve(TRUTH_PATH + id);
    try (InputStream in = address.toURL().openConnection(Proxy.NO_PROXY).getInputStream()) {
      return StreamTruth.parse(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
    }
  }

  /** Ends the process and returns when it is gone. */
  @Override
  public void close() {
    ChildJvm.end(process);
  }
}
