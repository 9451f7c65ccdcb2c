package io.github.mlxggufbench.sampling.os;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The GPUs that processes have open on Linux.
 *
 * @param clients of the kernel's graphics drivers, each once
 * @param nvidia the processes that have NVIDIA's own driver open
 */
record OpenGpus(Map<String, DrmClient> clients, Set<Long> nvidia) {

  /**
   * Looks through their open files.
   *
   * @throws IOException when a process belongs to another user
   */
  static OpenGpus of(Collection<Long> pids) throws IOException {
    OpenGpus found = new OpenGpus(new LinkedHashMap<>(), new LinkedHashSet<>());
    for (long pid : pids) {
      found.add(pid, Path.of("/proc", Long.toString(pid)));
    }
    return found;
  }

  private void add(long pid, Path process) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(process.resolve("fd"))) {
      for (Path file : files) {
        add(pid, file, process.resolve("fdinfo").resolve(file.getFileName()));
      }
    }
  }

  private void add(long pid, Path file, Path info) throws IOException {
    try {
      String target = Files.readSymbolicLink(file).toString();
      if (target.startsWith("/dev/nvidia")) {
        nvidia.add(pid);
      } else if (target.startsWith("/dev/dri/")) {
        DrmClient client = DrmClient.parse(Files.readString(info, StandardCharsets.ISO_8859_1));
        if (client != null) {
          clients.put(client.id(), client);
        }
      }
    } catch (NoSuchFileException closedMeanwhile) {
      // it holds nothing any more
    }
  }
}
