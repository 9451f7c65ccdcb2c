package io.github.mlxggufbench.sampling.os;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import oshi.software.os.OSProcess;

class ReusedPidIsNotTheEngineTest {
  private static final long STARTED = 1_795_412_031_800L;

  private final Map<String, Object> attributes =
      new HashMap<>(
          Map.of(
              "updateAttributes",
              true,
              "getProcessID",
              4711,
              "getState",
              OSProcess.State.RUNNING,
              "getStartTime",
              STARTED,
              "getKernelTime",
              1_000L,
              "getUserTime",
              9_000L));
  private final OshiProcess held =
      new OshiProcess(
          (OSProcess)
              Proxy.newProxyInstance(
                  OSProcess.class.getClassLoader(),
                  new Class<?>[] {OSProcess.class},
                  (proxy, method, arguments) -> attributes.get(method.getName())),
          process -> ProcessCounters.ZERO);

  @Test
  void sameStartIsTheSameProcess() {
    assertTrue(held.update(0));

    attributes.put("getStartTime", STARTED + 10);
    assertTrue(held.update(1));
  }

  @Test
  void laterStartIsAnotherProcess() {
    assertTrue(held.update(0));

    attributes.put("getStartTime", STARTED + 60_000);
    assertFalse(held.update(1));
  }

  @Test
  void processOfAnotherStartIsNotTakenHoldOf() throws IOException {
    try (Child child = Child.start();
        EngineProcesses processes = new EngineProcesses()) {
      Instant started = ProcessDetails.of(child.pid()).orElseThrow().started();

      processes.watch(Map.of(child.pid(), started.minusSeconds(60)));
      assertEquals(0, processes.read().alive());

      processes.watch(Map.of(child.pid(), started));
      assertEquals(1, processes.read().alive());
    }
  }

  @Test
  void zombieHasEnded() {
    attributes.put("getState", OSProcess.State.ZOMBIE);

    assertFalse(held.update(0));
  }

  @Test
  void cpuUseNeedsTwoReadings() {
    held.update(0);
    assertNull(held.cpuPercent());

    attributes.put("getUserTime", 9_150L);
    held.update(100_000_000);
    assertEquals(150.0, held.cpuPercent());
  }
}
