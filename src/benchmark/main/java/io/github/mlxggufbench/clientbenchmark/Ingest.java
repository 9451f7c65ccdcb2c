package io.github.mlxggufbench.clientbenchmark;

import io.github.mlxggufbench.selftest.player.BareSocket;
import io.github.mlxggufbench.selftest.player.StreamScript;
import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.GenerationRequest;
import io.github.mlxggufbench.server.ServerException;
import java.io.IOException;
import okhttp3.RequestBody;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Warmup;

/** Tokens per second of one stream that is written as fast as it is read; each is an event. */
@BenchmarkMode(Mode.Throughput)
@Fork(1)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
public class Ingest {
  private static final int TOKENS = 200_000;
  private static final StreamScript LONG = new StreamScript(0, 0, 0, TOKENS, 64);
  private static final GenerationRequest REQUEST = Harness.request(LONG);
  private static final GenerationRequest ESCAPED =
      Harness.request(new StreamScript(0, 0, 0, TOKENS, 64, /* escaped= */ true));
  private static final RequestBody BODY = PlainLoop.body(LONG);
  private static final byte[] BYTES = BareSocket.request(LONG.prompt());

  @Benchmark
  @OperationsPerInvocation(TOKENS)
  public int bareSocket(OwnSocket socket) throws IOException {
    return socket.play(BYTES);
  }

  @Benchmark
  @OperationsPerInvocation(TOKENS)
  public int plainLoop(PlainLoop loop) throws IOException {
    return loop.play(BODY);
  }

  @Benchmark
  @OperationsPerInvocation(TOKENS)
  public Generation client(Harness harness) throws ServerException {
    return harness.generate(REQUEST);
  }

  /** No event can be read by comparing it with the one before: each goes through the parser. */
  @Benchmark
  @OperationsPerInvocation(TOKENS)
  public Generation clientByTheParser(Harness harness) throws ServerException {
    return harness.generate(ESCAPED);
  }
}
