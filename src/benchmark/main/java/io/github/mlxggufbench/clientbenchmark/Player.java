package io.github.mlxggufbench.clientbenchmark;

import io.github.mlxggufbench.selftest.player.StreamPlayer;
import io.github.mlxggufbench.selftest.player.StreamTruth;
import java.io.IOException;
import java.net.URI;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The server, in a process of its own. */
@State(Scope.Benchmark)
public class Player {
  private StreamPlayer player;

  @Setup
  public void start() throws IOException {
    player = StreamPlayer.start();
  }

  URI url() {
    return player.url();
  }

  StreamTruth truth(long id) throws IOException {
    return player.truth(id);
  }

  @TearDown
  public void stop() {
    player.close();
  }
}
