package io.github.mlxggufbench.run;

import io.github.mlxggufbench.record.RunManifest.HostFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import oshi.SystemInfo;
import oshi.hardware.CentralProcessor;
import oshi.hardware.GraphicsCard;
import oshi.hardware.HardwareAbstractionLayer;
import oshi.hardware.PowerSource;

/** The machine's facts for the manifest, read once. */
final class HostProbe {

  private HostProbe() {}

  static HostFacts read() {
    SystemInfo system = new SystemInfo();
    HardwareAbstractionLayer hardware = system.getHardware();
    CentralProcessor cpu = hardware.getProcessor();
    return new HostFacts(
        system.getOperatingSystem().toString(),
        System.getProperty("os.arch"),
        cpu.getProcessorIdentifier().getName().strip(),
        cpu.getPhysicalProcessorCount(),
        cpu.getLogicalProcessorCount(),
        hardware.getMemory().getTotal(),
        hardware.getGraphicsCards().stream().map(GraphicsCard::getName).toList(),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"),
        powerSource(hardware.getPowerSources()),
        null);
  }

  /** {@code mains} or {@code battery}; null where the machine does not tell of any source. */
  static @Nullable String powerSource(List<PowerSource> sources) {
    List<PowerSource> real =
        sources.stream().filter(source -> source.getMaxCapacity() > 1).toList();
    if (real.isEmpty()) {
      return null;
    }
    return real.stream().anyMatch(PowerSource::isPowerOnLine) ? "mains" : "battery";
  }
}
