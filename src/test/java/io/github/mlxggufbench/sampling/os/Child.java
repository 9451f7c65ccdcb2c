package io.github.mlxggufbench.sampling.os;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A real process with stated memory. Its steps: {@code hold=MIB} of touched private memory, {@code
 * map=FILE} with the first {@code touch=MIB} of it read, {@code listen} on a free port, {@code
 * spawn} a child of its own, {@code burn} CPU on one thread. It lives until its input ends.
 */
public final class Child implements AutoCloseable {
  private static final int MIB = 1 << 20;

  private final Process process;
  private final List<Long> answers;

  private Child(Process process) throws IOException {
    this.process = process;
    this.answers =
        Arrays.stream(process.inputReader().readLine().split(" "))
            .skip(1)
            .map(Long::valueOf)
            .toList();
  }

  /** Starts one and returns when all its steps are done. */
  public static Child start(String... steps) throws IOException {
    return startAs(Path.of(System.getProperty("java.home"), "bin", "java"), steps);
  }

  /** The same by another name of the {@code java} launcher, a link for instance. */
  public static Child startAs(Path java, String... steps) throws IOException {
    List<String> command =
        new ArrayList<>(List.of(java.toString(), "-Xint", "-XX:+UseSerialGC", "-Xmx32m"));
    command.add("-XX:MaxDirectMemorySize=1g");
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Child.class.getName()));
    command.addAll(List.of(steps));
    return new Child(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  public long pid() {
    return process.pid();
  }

  /** The port of {@code listen} or the pid of {@code spawn}, in the order of the steps. */
  public long answer(int index) {
    return answers.get(index);
  }

  /** Ends it and waits until it is gone. */
  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Takes its steps, in the child. */
  public static void main(String[] steps) throws Exception {
    List<Object> kept = new ArrayList<>();
    StringBuilder answer = new StringBuilder("ready");
    MappedByteBuffer mapped = MappedByteBuffer.class.cast(ByteBuffer.allocateDirect(0));
    for (String step : steps) {
      String value = step.substring(step.indexOf('=') + 1);
      switch (step.split("=", 2)[0]) {
        case "hold" -> kept.add(touched(Integer.parseInt(value) * MIB));
        case "map" -> {
          mapped = map(Path.of(value));
          kept.add(mapped);
        }
        case "touch" -> read(mapped, Integer.parseInt(value) * MIB);
        case "listen" -> {
          ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
          kept.add(socket);
          answer.append(' ').append(socket.getLocalPort());
        }
        case "spawn" -> {
          Child child = start(value.equals("spawn") ? new String[0] : value.split("\\+"));
          kept.add(child);
          answer.append(' ').append(child.pid());
        }
        case "burn" -> burn();
        default -> throw new IllegalArgumentException(step);
      }
    }
    System.out.println(answer);
    waitForEnd(System.in);
    System.exit(kept.size());
  }

  private static ByteBuffer touched(int bytes) {
    ByteBuffer buffer = ByteBuffer.allocateDirect(bytes);
    for (int i = 0; i < bytes; i += 4096) {
      buffer.put(i, (byte) 1);
    }
    return buffer;
  }

  private static MappedByteBuffer map(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      return channel.map(MapMode.READ_ONLY, 0, channel.size());
    }
  }

  private static void read(MappedByteBuffer mapped, int bytes) {
    int sum = 0;
    for (int i = 0; i < bytes; i += 4096) {
      sum += mapped.get(i);
    }
    if (sum == Integer.MIN_VALUE) {
      throw new AssertionError("never, but the compiler cannot know");
    }
  }

  private static void burn() {
    Thread thread =
        new Thread(() -> {
          while (true) {
            Thread.onSpinWait();
          }
        });
    thread.setDaemon(true);
    thread.start();
  }

  private static void waitForEnd(InputStream in) {
    try {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
