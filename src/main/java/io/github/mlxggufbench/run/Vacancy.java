package io.github.mlxggufbench.run;

import io.github.mlxggufbench.config.BenchmarkConfig;
import io.github.mlxggufbench.record.RunDirectory;
import io.github.mlxggufbench.run.occupancy.Occupancy;
import io.github.mlxggufbench.run.occupancy.Occupant;
import io.github.mlxggufbench.server.ServerException;
import io.github.mlxggufbench.server.lmstudio.LmStudioServer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** LM Studio before each load of ours: with no model in memory but what cannot be helped. */
final class Vacancy implements AutoCloseable {
  private static final int TIMES = 5;

  private final URI url;
  private final LmStudioServer server;
  private final Occupancy occupancy;
  private final Duration patience;

  /**
   * @param address of the server, when its name was resolved before
   */
  Vacancy(
      BenchmarkConfig config,
      @Nullable String address,
      RunDirectory directory,
      Consumer<String> say) {
    this.url = config.server().url();
    this.server =
        LmStudioServer.connect(
            url,
            config.server().token(),
            config.server().tokenVariable(),
            ClientLimits.of(config.timeouts()),
            new Retries(directory));
    if (address != null) {
      server.at(address);
    }
    this.occupancy = new Occupancy(server, url, config.server().unloadOthers(), directory, say);
    this.patience = config.timeouts().connect().multipliedBy(TIMES);
  }

  /**
   * Before anything is measured.
   *
   * @throws RunException when somebody else's model is loaded and is to stay
   */
  void require() throws RunException, IOException {
    try {
      List<Occupant> others = occupancy.clear();
      if (!others.isEmpty()) {
        throw new RunException(ExitCode.UNAVAILABLE, Occupancy.complaint(url, others));
      }
    } catch (ServerException e) {
      throw RunException.unavailable(e);
    }
  }

  /**
   * Why a load would not be alone; null when it would, or when the server does not answer: the
   * measuring JVM waits for it, and says so if it does not come.
   */
  @Nullable String hindrance() throws IOException {
    try {
      List<Occupant> others = occupancy.clear();
      return others.isEmpty() ? null : Occupancy.complaint(url, others);
    } catch (ServerException e) {
      return null;
    }
  }

  /** As {@link #hindrance}, after it has had some time to go away. */
  @Nullable String lastingHindrance() throws IOException {
    long deadlineNs = System.nanoTime() + patience.toNanos();
    String hindrance = hindrance();
    while (hindrance != null && System.nanoTime() - deadlineNs < 0) {
      try {
        TimeUnit.NANOSECONDS.sleep(patience.dividedBy(TIMES).toNanos());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return hindrance;
      }
      hindrance = hindrance();
    }
    return hindrance;
  }

  @Override
  public void close() {
    server.close();
  }
}
