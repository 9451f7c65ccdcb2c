package io.github.mlxggufbench.clientbenchmark;

import io.github.mlxggufbench.config.Format;
import io.github.mlxggufbench.record.Cell;
import io.github.mlxggufbench.record.PlannedRound;
import io.github.mlxggufbench.record.RequestLine;
import io.github.mlxggufbench.record.RequestLog;
import io.github.mlxggufbench.record.RoundContext;
import io.github.mlxggufbench.selftest.player.StreamPlayer;
import io.github.mlxggufbench.selftest.player.StreamScript;
import io.github.mlxggufbench.server.ClientTimeouts;
import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.GenerationListener;
import io.github.mlxggufbench.server.GenerationRequest;
import io.github.mlxggufbench.server.ModelServer;
import io.github.mlxggufbench.server.ServerException;
import io.github.mlxggufbench.server.Timing;
import io.github.mlxggufbench.server.lmstudio.LmStudioServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The client as a round has it: warm, freshened before each request, with its request log. */
@State(Scope.Benchmark)
public class Harness {
  private static final Duration LIMIT = Duration.ofMinutes(1);
  private static final ClientTimeouts LIMITS =
      new ClientTimeouts(LIMIT, LIMIT, LIMIT, LIMIT, LIMIT);

  private ModelServer client;
  private Path folder;
  private RequestLog log;
  private RoundContext round;

  @Setup
  public void connect(Player player) throws IOException, ServerException {
    client = LmStudioServer.connect(player.url(), "", LIMITS);
    client.warm();
    folder = Files.createTempDirectory("client-benchmark");
    round = round(player.url());
    log = new RequestLog(round.directory());
  }

  private RoundContext round(URI url) {
    Cell cell = new Cell("Requests.client", "played", Format.GGUF, Map.of());
    return new RoundContext(
        folder,
        new PlannedRound(0, 0, cell),
        0,
        0,
        Duration.ZERO,
        Map.of(),
        new RoundContext.Server(url, /* embedded= */ false, StreamPlayer.MODEL, null, null, null),
        LIMITS,
        true,
        List.of(),
        null);
  }

  /** Asks for that stream. */
  static GenerationRequest request(StreamScript script) {
    return new GenerationRequest(StreamPlayer.MODEL, script.prompt(), script.tokens(), 0);
  }

  /** One stream, from the freshened connection to the generation in hand. */
  Generation generate(GenerationRequest request) throws ServerException {
    client.freshen();
    Generation generation = client.generate(request, GenerationListener.NONE);
    if (!generation.ok() || generation.chunks() != request.maxTokens()) {
      throw new IllegalStateException(generation.outcome() + ": " + generation.failure());
    }
    return generation;
  }

  /** The same, and its line of {@code requests.jsonl}. */
  Generation logged(GenerationRequest request) throws ServerException {
    Generation generation = generate(request);
    log.append(
        RequestLine.of(
            round,
            new RequestLine.Place(null, "measurement", 0),
            request,
            generation,
            Timing.of(generation),
            false,
            RequestLine.Memory.UNKNOWN));
    return generation;
  }

  @TearDown
  public void close() throws IOException {
    client.close();
    Files.deleteIfExists(round.directory().requests());
    Files.delete(folder);
  }
}
