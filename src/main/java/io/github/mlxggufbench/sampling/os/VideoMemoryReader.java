package io.github.mlxggufbench.sampling.os;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.List;
import oshi.hardware.GraphicsCard;

/** Reads how much memory of discrete GPUs processes hold. OSHI tells that of a whole card only. */
public final class VideoMemoryReader {
  private static final String NOT_BY_PROCESS = "not told by process on this operating system";

  private VideoMemoryReader() {}

  /** Reads it now; asking NVIDIA's tool takes some 100 ms. */
  public static VideoMemory read(Collection<Long> pids) {
    Platform platform = Platform.current();
    if (platform == Platform.MACOS) {
      return Mac.MEMORY;
    }
    if (!Cards.PRESENT) {
      return new VideoMemory.None("no GPU found");
    }
    try {
      return switch (platform) {
        case LINUX -> onLinux(OpenGpus.of(pids));
        case WINDOWS -> ofNvidia(pids, NvidiaSmi.read());
        default -> new VideoMemory.Unknown(NOT_BY_PROCESS);
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

  /**
   * What a Mac's hardware says, whatever processor this JVM was made for.
   *
   * @param processor by its brand; also an Intel program that is translated sees {@code Apple M1},
   *     or {@code VirtualApple}
   * @param vendors of its GPUs
   */
  static VideoMemory ofMac(String processor, List<String> vendors) {
    if (processor.contains("Apple")) {
      return new VideoMemory.None("unified memory: GPU buffers are part of private_bytes");
    }
    if (vendors.isEmpty()) {
      return new VideoMemory.None("no GPU found");
    }
    return vendors.stream().allMatch(vendor -> vendor.startsWith("Intel"))
        ? new VideoMemory.None("integrated graphics only: it has no memory of its own")
        : new VideoMemory.Unknown(NOT_BY_PROCESS);
  }

  /** Listing the cards takes seconds. */
  private static final class Mac {
    static final VideoMemory MEMORY =
        ofMac(
            Oshi.hardware().getProcessor().getProcessorIdentifier().getName(),
            Oshi.hardware().getGraphicsCards().stream().map(GraphicsCard::getVendor).toList());

    private Mac() {}
  }

  /** Listing the cards takes a second on some platforms. */
  private static final class Cards {
    static final boolean PRESENT = !Oshi.hardware().getGraphicsCards().isEmpty();

    private Cards() {}
  }
}
