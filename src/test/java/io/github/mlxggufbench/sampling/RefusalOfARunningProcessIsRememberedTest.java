package io.github.mlxggufbench.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.mlxggufbench.sampling.os.Child;
import io.github.mlxggufbench.sampling.os.VmRegion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What vmmap's refusal of one process means for the snapshots that follow. */
class RefusalOfARunningProcessIsRememberedTest {
  private static final long SELF = ProcessHandle.current().pid();
  private static final ModelMemory MODEL =
      new ModelMemory(new ModelFiles(Map.of(Path.of("/models/m.gguf"), 0L)), null);

  private final List<Long> asked = new ArrayList<>();

  @Test
  void refusalOfOneThatRunsHoldsForTheRound() {
    MacFiles files = new MacFiles(this::refused);

    assertEquals("not permitted", read(files, SELF).unknown().get("model_file_resident_bytes"));
    assertEquals("not permitted", read(files, SELF).unknown().get("model_file_resident_bytes"));
    assertEquals(List.of(SELF), asked);
  }

  @Test
  void oneThatEndedUnderItIsUnknownInThatSnapshotOnly() throws IOException {
    long ended;
    try (Child child = Child.start()) {
      ended = child.pid();
    }
    MacFiles files = new MacFiles(pid -> pid == ended ? refused(pid) : model());

    MemoryReading first = read(files, SELF, ended);
    assertNull(first.modelFileResidentBytes());
    assertEquals(
        "a process ended while it was read: " + ended,
        first.unknown().get("model_file_resident_bytes"));
    assertEquals(90L, read(files, SELF).modelFileResidentBytes());
  }

  private MemoryReading read(MacFiles files, Long... pids) {
    MemoryFields fields = new MemoryFields();
    files.read(List.of(pids), MODEL, fields);
    return fields.reading(0, List.of());
  }

  private List<VmRegion> refused(long pid) throws IOException {
    asked.add(pid);
    throw new IOException("not permitted");
  }

  private static List<VmRegion> model() {
    return List.of(new VmRegion(100, 10, 0, "/models/m.gguf"));
  }
}
