package io.github.mlxggufbench.sampling.os;

import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * What macOS accounts to a process ({@code proc_pid_rusage}, {@code struct rusage_info_v4} of
 * bsd/sys/resource.h in XNU): a uuid of 16 bytes, then numbers of 8.
 *
 * @param footprintBytes ri_phys_footprint, what Activity Monitor shows as memory
 * @param peakFootprintBytes ri_lifetime_max_phys_footprint: its largest since the process started,
 *     kept by the kernel, so that no peak falls between two samples
 */
public record ResourceUsage(long footprintBytes, long peakFootprintBytes) {
  private static final int RUSAGE_INFO_V4 = 4;
  private static final int SIZE = 296;
  private static final int FOOTPRINT = 72;
  private static final int PEAK_FOOTPRINT = 240;

  /** Null where the system does not say: another system, another user's process, or none. */
  public static @Nullable ResourceUsage of(long pid) {
    if (Platform.current() != Platform.MACOS) {
      return null;
    }
    try (Memory memory = new Memory(SIZE)) {
      memory.clear();
      boolean told = Lib.INSTANCE.proc_pid_rusage((int) pid, RUSAGE_INFO_V4, memory) == 0;
      return told ? parse(memory.getByteBuffer(0, SIZE)) : null;
    } catch (LinkageError e) {
      return null;
    }
  }

  static ResourceUsage parse(ByteBuffer info) {
    ByteBuffer numbers = info.duplicate().order(ByteOrder.nativeOrder());
    return new ResourceUsage(numbers.getLong(FOOTPRINT), numbers.getLong(PEAK_FOOTPRINT));
  }

  /** Of macOS's C library; OSHI has the call, for an older structure without the peak. */
  private interface Lib extends Library {
    Lib INSTANCE = Native.load("System", Lib.class);

    int proc_pid_rusage(int pid, int flavor, Pointer buffer);
  }
}
