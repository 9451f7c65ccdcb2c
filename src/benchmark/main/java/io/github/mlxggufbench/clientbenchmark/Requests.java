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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** Requests per second: eight tokens in one write, sixteen streams at once. */
@BenchmarkMode(Mode.Throughput)
@Fork(1)
@Threads(16)
@Warmup(iterations = 10, time = 5)
@Measurement(iterations = 5, time = 3)
public class Requests {
  private static final StreamScript EIGHT_AT_ONCE = new StreamScript(0, 0, 0, 8, 8);
  private static final GenerationRequest REQUEST = Harness.request(EIGHT_AT_ONCE);
  private static final RequestBody BODY = PlainLoop.body(EIGHT_AT_ONCE);
  private static final byte[] BYTES = BareSocket.request(EIGHT_AT_ONCE.prompt());

  @Benchmark
  public int bareSocket(OwnSocket socket) throws IOException {
    return socket.play(BYTES);
  }

  @Benchmark
  public int plainLoop(PlainLoop loop) throws IOException {
    return loop.play(BODY);
  }

  @Benchmark
  public Generation client(Harness harness) throws ServerException {
    return harness.generate(REQUEST);
  }

  @Benchmark
  public Generation clientWithRequestLog(Harness harness) throws ServerException {
    return harness.logged(REQUEST);
  }
}
