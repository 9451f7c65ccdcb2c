package io.github.mlxggufbench.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A server on a raw socket that does, byte for byte, what a script says: also what no well-behaved
 * server would. The n-th request gets the n-th script; the last script serves all that follow.
 */
public final class ScriptedServer implements AutoCloseable {

  /** What is done with one request. */
  @FunctionalInterface
  public interface Script {
    void answer(ScriptedExchange exchange) throws IOException, InterruptedException;
  }

  private final int port;
  private final String greeting;
  private final List<Script> scripts;
  private final List<ReceivedRequest> requests = new CopyOnWriteArrayList<>();
  private final List<Throwable> problems = new CopyOnWriteArrayList<>();
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private volatile ServerSocket listener;
  private volatile Thread acceptor;
  private volatile Duration idleLimit = Duration.ZERO;

  private ScriptedServer(String greeting, List<Script> scripts) throws IOException {
    this.greeting = greeting;
    this.scripts = scripts;
    this.listener = listen(0);
    this.port = listener.getLocalPort();
    this.acceptor = daemon(() -> accept(listener));
  }

  private static ServerSocket listen(int port) throws IOException {
    ServerSocket socket = new ServerSocket();
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 50);
    return socket;
  }

  public static ScriptedServer answering(Script... scripts) {
    return start("", List.of(scripts));
  }

  /** A server that speaks first, without waiting for a request, and hangs up. */
  public static ScriptedServer greeting(String greeting) {
    return start(greeting, List.of());
  }

  private static ScriptedServer start(String greeting, List<Script> scripts) {
    try {
      return new ScriptedServer(greeting, scripts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Connections that bring no request for so long are closed; zero = never. */
  public void dropIdleConnectionsAfter(Duration limit) {
    idleLimit = limit;
  }

  /** As when the process is killed: nobody listens, every connection is reset. */
  public void goAway() throws IOException {
    listener.close();
    awaitFreePort();
    connections.forEach(ScriptedServer::reset);
  }

  /** The kernel listens as long as a thread is in its call, closed or not. */
  private void awaitFreePort() {
    try {
      acceptor.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whatever becomes of this one, the others have to be reset, too. */
  private static void reset(Socket socket) {
    try (socket) {
      socket.setSoLinger(true, 0);
    } catch (IOException e) {
      // Its own thread has closed it meanwhile.
    }
  }

  /** Listens again, at the same address. */
  public void comeBack() throws IOException {
    ServerSocket again = listen(port);
    listener = again;
    acceptor = daemon(() -> accept(again));
  }

  /** Every request received so far. */
  public List<ReceivedRequest> requests() {
    return requests;
  }

  /** Closes what connections there are, as a server does with idle ones. */
  public void dropConnections() throws IOException {
    for (Socket socket : connections) {
      socket.close();
    }
  }

  private void accept(ServerSocket from) {
    try {
      while (true) {
        Socket socket = from.accept();
        socket.setTcpNoDelay(true);
        connections.add(socket);
        daemon(() -> serve(socket));
        if (from.isClosed()) {
          reset(socket); // accepted while everything was reset
        }
      }
    } catch (IOException e) {
      // closed
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      if (!greeting.isEmpty()) {
        socket.getOutputStream().write(greeting.getBytes(StandardCharsets.UTF_8));
        return;
      }
      for (int ordinal = 1; !socket.isClosed(); ordinal++) {
        socket.setSoTimeout((int) idleLimit.toMillis());
        ReceivedRequest request = ReceivedRequest.read(socket.getInputStream(), ordinal);
        if (request == null) {
          return;
        }
        socket.setSoTimeout(0);
        next(request).answer(new ScriptedExchange(socket, request));
      }
    } catch (IOException | InterruptedException e) {
      // The client went away, or was idle for too long, or the test is over.
    } catch (RuntimeException | Error e) {
      problems.add(e);
    } finally {
      connections.remove(socket);
    }
  }

  private synchronized Script next(ReceivedRequest request) {
    int index = Math.min(requests.size(), scripts.size() - 1);
    requests.add(request);
    return scripts.get(index);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "scripted-server");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /** Closes everything; fails when a script did. */
  @Override
  public void close() {
    try {
      listener.close();
      for (Socket socket : connections) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    @Nullable Throwable problem = problems.isEmpty() ? null : problems.get(0);
    if (problem != null) {
      throw new AssertionError("a script failed", problem);
    }
  }
}
