package io.github.mlxggufbench.clientbenchmark;

import io.github.mlxggufbench.selftest.player.BareSocket;
import io.github.mlxggufbench.selftest.player.StreamScript;
import io.github.mlxggufbench.selftest.player.StreamTruth;
import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.GenerationRequest;
import io.github.mlxggufbench.server.ServerException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;

/**
 * How wrong the client's figures are: sixteen streams at once, begun one after another, a first
 * token after 50 ms, then one each 5 ms. JMH's own score is how long they take; the errors are
 * printed after each benchmark.
 */
@BenchmarkMode(Mode.SingleShotTime)
@Fork(1)
@Warmup(iterations = 20)
@Measurement(iterations = 20)
@State(Scope.Benchmark)
public class ClientErrors {
  private static final int STREAMS = 16;
  private static final int TOKENS = 64;
  private static final int WARM_REQUESTS = 5_000;

  /** Sixteen that begin in one millisecond would wait for two cores, whoever the client is. */
  private static final long STAGGER_MS = 11;

  private static final long MS = 1_000_000;

  private final List<StreamError> errors = new ArrayList<>();
  private final List<BareSocket> sockets = new ArrayList<>();
  private ExecutorService threads;
  private long id;

  private interface Stream {
    StreamError play(StreamScript script, int index) throws Exception;
  }

  @Setup
  public void start(Player player, Harness harness)
      throws IOException, InterruptedException, ExecutionException {
    threads = Executors.newFixedThreadPool(STREAMS);
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int i = 0; i < STREAMS; i++) {
      sockets.add(new BareSocket(player.url()));
      tasks.add(() -> warm(harness));
    }
    for (Future<Void> done : threads.invokeAll(tasks)) {
      done.get();
    }
  }

  /** The streams of the iterations are too few for the compiler to be done with the client. */
  private static Void warm(Harness harness) throws ServerException {
    GenerationRequest request = Harness.request(new StreamScript(0, 0, 0, 8, 8));
    for (int i = 0; i < WARM_REQUESTS; i++) {
      harness.logged(request);
    }
    return null;
  }

  @Benchmark
  public void bareSocket(Player player) throws Exception {
    play((script, index) -> {
      BareSocket socket = sockets.get(index);
      socket.play(BareSocket.request(script.prompt()));
      long[] tokenNs = new long[TOKENS];
      for (int token = 0; token < TOKENS; token++) {
        tokenNs[token] = socket.sinceStartNs(token);
      }
      return StreamError.of(tokenNs, player.truth(script.id()));
    });
  }

  @Benchmark
  public void client(Player player, Harness harness) throws Exception {
    play((script, index) -> {
      Generation generation = harness.logged(Harness.request(script));
      StreamTruth truth = player.truth(script.id());
      return StreamError.of(generation.tokenNs(), truth);
    });
  }

  private void play(Stream stream) throws InterruptedException, ExecutionException {
    List<Callable<StreamError>> tasks = new ArrayList<>();
    for (int i = 0; i < STREAMS; i++) {
      int index = i;
      StreamScript script = new StreamScript(++id, 50 * MS, 5 * MS, TOKENS, 1);
      tasks.add(() -> {
        Thread.sleep(index * STAGGER_MS);
        return stream.play(script, index);
      });
    }
    for (Future<StreamError> done : threads.invokeAll(tasks)) {
      errors.add(done.get());
    }
  }

  @TearDown(org.openjdk.jmh.annotations.Level.Iteration)
  public void forgetWarmup(IterationParams iteration) {
    if (iteration.getType() == IterationType.WARMUP) {
      errors.clear();
    }
  }

  @TearDown
  public void report() throws IOException {
    threads.shutdown();
    for (BareSocket socket : sockets) {
      socket.close();
    }
    System.out.println();
    System.out.println(StreamError.table(errors));
  }
}
