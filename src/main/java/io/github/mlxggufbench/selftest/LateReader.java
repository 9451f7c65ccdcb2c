package io.github.mlxggufbench.selftest;

import io.github.mlxggufbench.selftest.player.Deadline;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A reader that is late by a known time, planted between the player and the client: bytes that have
 * arrived on this machine lie that long before the client sees them. What the client then reports
 * must be too late by as much; if it were not, its error would not be seen either.
 */
final class LateReader implements AutoCloseable {
  private final ServerSocket listener;
  private final URI server;
  private final Duration delay;

  /** Bytes, and when they are to be handed on. */
  private record Held(byte[] bytes, long dueNs) {}

  private LateReader(ServerSocket listener, URI server, Duration delay) {
    this.listener = listener;
    this.server = server;
    this.delay = delay;
  }

  static LateReader before(URI server, Duration delay) throws IOException {
    ServerSocket listener = new ServerSocket(0, 0, InetAddress.getByName("127.0.0.1"));
    LateReader reader = new LateReader(listener, server, delay);
    daemon(reader::accept);
    return reader;
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  private void accept() throws IOException {
    while (true) {
      Socket client = listener.accept();
      Socket upstream = new Socket(server.getHost(), server.getPort());
      client.setTcpNoDelay(true);
      upstream.setTcpNoDelay(true);
      BlockingQueue<Held> held = new LinkedBlockingQueue<>();
      daemon(() -> client.getInputStream().transferTo(upstream.getOutputStream()));
      daemon(() -> hold(upstream.getInputStream(), held));
      daemon(() -> handOn(held, client.getOutputStream()));
    }
  }

  private void hold(InputStream in, BlockingQueue<Held> held) throws IOException {
    byte[] buffer = new byte[1 << 14];
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      long dueNs = System.nanoTime() + delay.toNanos();
      held.add(new Held(Arrays.copyOf(buffer, count), dueNs));
    }
  }

  private static void handOn(BlockingQueue<Held> held, OutputStream out)
      throws IOException, InterruptedException {
    while (true) {
      Held next = held.take();
      Deadline.await(next.dueNs());
      out.write(next.bytes());
    }
  }

  /** Something that goes on until a socket is closed. */
  private interface Task {
    void run() throws IOException, InterruptedException;
  }

  private static void daemon(Task task) {
    Thread thread =
        new Thread(
            () -> {
              try {
                task.run();
              } catch (IOException | InterruptedException e) {
                // the connection, or the selftest, is over
              }
            },
            "late reader");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
