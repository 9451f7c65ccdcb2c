package io.github.mlxggufbench.selftest.player;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/**
 * The player's process: says its URL on standard output, serves each connection by a thread of its
 * own, and ends when standard input closes, as it does when the parent ends, however it ends.
 */
final class StreamPlayerMain {
  private static final int BACKLOG = 1024;
  private static final int REHEARSALS = 300;

  private StreamPlayerMain() {}

  public static void main(String[] args) throws IOException {
    ServerSocket listener = new ServerSocket(0, BACKLOG, InetAddress.getByName("127.0.0.1"));
    daemon("player", () -> accept(listener)).start();
    URI url = URI.create("http://127.0.0.1:" + listener.getLocalPort());
    rehearse(url);
    System.out.println(url);
    while (System.in.read() >= 0) {
      // nothing is said there; the end is what counts
    }
    System.exit(0);
  }

  /**
   * Plays to itself until its code is compiled, which HotSpot's first compiler does from the 200th
   * call on (Tier3InvocationThreshold): later, it would be taken for the client's error.
   */
  private static void rehearse(URI url) throws IOException {
    byte[] request = BareSocket.request(new StreamScript(0, 200_000, 100_000, 4, 1).prompt());
    try (BareSocket client = new BareSocket(url)) {
      for (int time = 0; time < REHEARSALS; time++) {
        client.play(request);
      }
    }
  }

  private static void accept(ServerSocket listener) {
    Map<Long, StreamTruth> truths = new ConcurrentHashMap<>();
    // Threads are used again: making one costs a new connection's first request some 0.1 ms.
    Executor connections = Executors.newCachedThreadPool(task -> daemon("connection", task));
    try {
      while (true) {
        Socket socket = listener.accept();
        socket.setTcpNoDelay(true);
        connections.execute(new Connection(socket, truths));
      }
    } catch (IOException e) {
      System.err.println("error: the player cannot go on: " + e.getMessage());
      System.exit(1);
    }
  }

  private static Thread daemon(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }
}
