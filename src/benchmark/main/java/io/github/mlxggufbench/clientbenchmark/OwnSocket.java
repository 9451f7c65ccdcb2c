package io.github.mlxggufbench.clientbenchmark;

import io.github.mlxggufbench.selftest.player.BareSocket;
import java.io.IOException;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A bare socket for each thread. */
@State(Scope.Thread)
public class OwnSocket {
  private BareSocket socket;

  @Setup
  public void connect(Player player) throws IOException {
    socket = new BareSocket(player.url());
  }

  int play(byte[] request) throws IOException {
    return socket.play(request);
  }

  @TearDown
  public void close() throws IOException {
    socket.close();
  }
}
