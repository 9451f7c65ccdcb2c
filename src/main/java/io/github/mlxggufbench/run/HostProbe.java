package io.github.mlxggufbench.run;

import io.github.mlxggufbench.machine.Heat;
import io.github.mlxggufbench.machine.Power;
import io.github.mlxggufbench.record.RunManifest.HostFacts;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import oshi.SystemInfo;
import oshi.hardware.CentralProcessor;
import oshi.hardware.GraphicsCard;
import oshi.hardware.HardwareAbstractionLayer;

/** The machine's facts for the manifest, read once. */
final class HostProbe {
  private static final Duration WATCH = Duration.ofMillis(500);

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
        powerSource(),
        thermalState());
  }

  private static @Nullable String powerSource() {
    Power.Source source = Power.source().value();
    return source == null ? null : source.id();
  }

  private static @Nullable String thermalState() {
    try {
      Heat heat = Heat.now(WATCH).value();
      return heat == null ? null : heat.state().id();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }
}
