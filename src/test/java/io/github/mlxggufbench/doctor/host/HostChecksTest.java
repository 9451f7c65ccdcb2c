package io.github.mlxggufbench.doctor.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.doctor.check.Diagnosis;
import io.github.mlxggufbench.doctor.check.State;
import io.github.mlxggufbench.machine.BusyProcesses.Busy;
import io.github.mlxggufbench.machine.Clock;
import io.github.mlxggufbench.machine.Fact;
import io.github.mlxggufbench.machine.Governor;
import io.github.mlxggufbench.machine.Heat;
import io.github.mlxggufbench.machine.MemoryPressure;
import io.github.mlxggufbench.machine.Power;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each reading of the machine means: ok is only what is known to be. */
class HostChecksTest {
  private static final long GB = 1_000_000_000;

  @TempDir Path folder;

  static Stream<Arguments> diagnoses() {
    return Stream.of(
        of(State.OK, PowerCheck.judged(Fact.of(Power.Source.MAINS)), "mains"),
        of(State.WARNING, PowerCheck.judged(Fact.of(Power.Source.BATTERY)), "battery"),
        of(State.UNKNOWN, PowerCheck.judged(Fact.unknown("why")), "why"),
        of(State.OK, PowerModeCheck.judged(Fact.of(false)), "no power saving"),
        of(State.WARNING, PowerModeCheck.judged(Fact.of(true)), "Low Power Mode"),
        of(State.UNKNOWN, PowerModeCheck.judged(Fact.unknown("why")), "why"),
        of(State.OK, heat(Heat.State.NOMINAL), "not throttled"),
        of(State.WARNING, heat(Heat.State.THROTTLED), "throttled by heat"),
        of(State.UNKNOWN, HeatCheck.judged(Fact.unknown("why")), "why"),
        of(State.OK, swap(0, null), "0 MB of swap"),
        of(State.OK, swap(0, "normal"), "pressure normal"),
        of(State.WARNING, swap(2 * GB, null), "2.0 GB of swap"),
        of(State.WARNING, swap(0, "critical"), "pressure critical"),
        of(State.UNKNOWN, SwapCheck.judged(Fact.unknown("why"), Fact.of(50)), "why"),
        of(State.OK, BusyCpuCheck.judged(List.of()), "none"),
        of(State.WARNING, busy("a"), "a (pid 7, 150 % of a core)"),
        of(State.WARNING, busy("a", "b", "c", "d"), "and 1 more"),
        of(State.OK, BusyGpuCheck.judged(Fact.of(3)), "3 %"),
        of(State.WARNING, BusyGpuCheck.judged(Fact.of(60)), "60 %"),
        of(State.UNKNOWN, BusyGpuCheck.judged(Fact.unknown("why")), "why"),
        of(State.OK, BackupCheck.judged(Fact.of(false)), "idle"),
        of(State.WARNING, BackupCheck.judged(Fact.of(true)), "backing up"),
        of(State.UNKNOWN, BackupCheck.judged(Fact.unknown("why")), "why"),
        of(State.OK, governor("performance"), "performance"),
        of(State.WARNING, governor("powersave"), "keeps the clock low"),
        of(State.UNKNOWN, GovernorCheck.judged(Fact.unknown("why")), "why"),
        of(State.OK, clock("tsc", 40), "tsc"),
        of(State.OK, clock("hyperv_clocksource_tsc_page", 100), "hyperv"),
        of(State.OK, ClockCheck.judged(Fact.unknown("only Linux"), 1000), "1000 ns"),
        of(State.WARNING, clock("hpet", 600), "slow"),
        of(State.WARNING, clock("tsc", 15_600_000), "too coarse"),
        of(State.OK, DiskCheck.judged(Path.of("results"), 20 * GB), "20.0 GB free"),
        of(State.WARNING, DiskCheck.judged(Path.of("results"), GB / 2), "500 MB free"),
        of(State.FAILED, DiskCheck.judged(Path.of("results"), GB / 10), "100 MB free"),
        of(State.OK, java("21.0.4", "aarch64"), "21.0.4, ACME, aarch64"),
        of(State.FAILED, java("11.0.2", "amd64"), "11.0.2"),
        of(State.FAILED, java("17.0.1", "x86"), "not a 64-bit Java"));
  }

  @ParameterizedTest
  @MethodSource("diagnoses")
  void isDiagnosed(State state, Diagnosis diagnosis, String text) {
    assertEquals(state, diagnosis.state(), diagnosis.toString());
    assertTrue(diagnosis.text().contains(text), diagnosis.text());
    boolean remediable = state == State.WARNING || state == State.FAILED;
    assertEquals(remediable, diagnosis.remedy() != null, diagnosis.toString());
  }

  @Test
  void spotlightHasARemedyOfItsOwn() {
    String remedy = busy("mds_stores").remedy();
    assertNotNull(remedy);
    assertTrue(remedy.contains("mdutil"), remedy);
  }

  /** The better clock is named only where it is there to be had. */
  @Test
  void remedyOfASlowClockIsOneThatCanWork() {
    Clock.Source hpet = new Clock.Source("hpet", List.of("hpet", "acpi_pm"));
    String remedy = ClockCheck.judged(Fact.of(hpet), 600).remedy();
    assertNotNull(remedy);
    assertTrue(remedy.contains("dmesg"), remedy);
    assertTrue(String.valueOf(clock("hpet", 600).remedy()).startsWith("echo tsc"));
  }

  @Test
  void resultsAreMadeWhereTheNearestFolderIsWritable() throws Exception {
    assertEquals(State.OK, new DiskCheck(folder.resolve("a/b/c")).look().state());
    Path file = Files.createFile(folder.resolve("file"));
    assertEquals(State.FAILED, new DiskCheck(file.resolve("results")).look().state());
  }

  private static Arguments of(State state, Diagnosis diagnosis, String text) {
    return Arguments.of(state, diagnosis, text);
  }

  private static Diagnosis heat(Heat.State state) {
    return HeatCheck.judged(Fact.of(new Heat(state, "level")));
  }

  private static Diagnosis swap(long bytes, @Nullable String level) {
    return SwapCheck.judged(Fact.of(new MemoryPressure(bytes, level)), Fact.unknown("no"));
  }

  private static Diagnosis busy(String... names) {
    return BusyCpuCheck.judged(Stream.of(names).map(name -> new Busy(7, name, 1.5)).toList());
  }

  private static Diagnosis governor(String governor) {
    return GovernorCheck.judged(
        Fact.of(new Governor(Set.of("acpi-cpufreq"), Set.of(governor), Set.of())));
  }

  private static Diagnosis clock(String name, long stepNs) {
    return ClockCheck.judged(
        Fact.of(new Clock.Source(name, List.of("tsc", "hpet", "acpi_pm"))), stepNs);
  }

  private static Diagnosis java(String version, String arch) {
    Properties system = new Properties();
    system.setProperty("java.version", version);
    system.setProperty("java.vendor", "ACME");
    system.setProperty("os.arch", arch);
    return new JavaCheck(system).look();
  }
}
