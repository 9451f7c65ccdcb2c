package io.github.mlxggufbench.sampling.os;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Collection;

/** Reads how much memory of discrete GPUs processes hold. OSHI tells that of a whole card only. */
public final class VideoMemoryReader {
  private VideoMemoryReader() {}

  /** Reads it now; asking NVIDIA's tool takes some 100 ms. */
  public static VideoMemory read(Collection<Long> pids) {
    Platform platform = Platform.current();
    if (platform == Platform.MACOS && System.getProperty("os.arch").equals("aarch64")) {
      return new VideoMemory.None("unified memory: GPU buffers are part of private_bytes");
    }
    if (!Cards.PRESENT) {
      return new VideoMemory.None("no GPU found");
    }
    try {
      return switch (platform) {
        case LINUX -> onLinux(OpenGpus.of(pids));
        case WINDOWS -> ofNvidia(pids, NvidiaSmi.read());
        default -> new VideoMemory.Unknown("not told by process on this operating system");
      };
    } catch (NoSuchFileException e) {
      return new VideoMemory.Unknown("a process ended while it was read: " + e.getMessage());
    } catch (IOException e) {
      return new VideoMemory.Unknown(String.valueOf(e.getMessage()));
    }
  }

  private static VideoMemory onLinux(OpenGpus open) throws IOException {
    VideoMemory byKernel = ofClients(open.clients().values());
    if (open.nvidia().isEmpty() || !(byKernel instanceof VideoMemory.Known kernel)) {
      return byKernel;
    }
    VideoMemory byNvidia = ofNvidia(open.nvidia(), NvidiaSmi.read());
    return byNvidia instanceof VideoMemory.Known nvidia ? sum(kernel, nvidia) : byNvidia;
  }

  private static VideoMemory sum(VideoMemory.Known a, VideoMemory.Known b) {
    return new VideoMemory.Known(a.bytes() + b.bytes(), a.source() + " + " + b.source());
  }

  /** A process that has no GPU open holds none of its memory. */
  static VideoMemory ofClients(Collection<DrmClient> clients) {
    long bytes = 0;
    for (DrmClient client : clients) {
      Long vram = client.vramBytes();
      if (vram != null) {
        bytes += vram;
      } else if (!client.driver().startsWith("nvidia")) {
        return new VideoMemory.Unknown(
            "the driver " + client.driver() + " does not tell memory by process");
      }
    }
    return new VideoMemory.Known(bytes, "/proc/PID/fdinfo drm-resident-vram");
  }

  /**
   * What the tool lists for processes that compute with such a card.
   *
   * @param pids of all of them: one that is not listed computes in a way that the tool cannot see
   */
  static VideoMemory ofNvidia(Collection<Long> pids, NvidiaSmi listed) {
    long bytes = 0;
    for (long pid : pids) {
      Long held = listed.bytes().get(pid);
      if (held == null || listed.untold().contains(pid)) {
        return new VideoMemory.Unknown("nvidia-smi does not tell the memory of process " + pid);
      }
      bytes += held;
    }
    return new VideoMemory.Known(bytes, "nvidia-smi used_gpu_memory");
  }

  /** Listing the cards takes a second on some platforms. */
  private static final class Cards {
    static final boolean PRESENT = !Oshi.hardware().getGraphicsCards().isEmpty();

    private Cards() {}
  }
}
