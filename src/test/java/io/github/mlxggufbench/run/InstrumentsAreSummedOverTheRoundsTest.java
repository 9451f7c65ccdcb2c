package io.github.mlxggufbench.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.record.Json;
import io.github.mlxggufbench.record.RunManifest.EnergyFacts;
import io.github.mlxggufbench.record.RunManifest.SamplerFacts;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InstrumentsAreSummedOverTheRoundsTest {

  @Test
  void samplers() throws IOException {
    List<ObjectNode> journal =
        List.of(
            event("'event':'round_started'"),
            event(
                "'event':'sampler','ticks':100,'late_ticks':2,'lost_ticks':1,'failed_readings':0,"
                    + "'lateness_p99_ms':4.5,'lateness_max_ms':9.0,'seconds':10.0,'cpu_seconds':0.1,"
                    + "'allocated_bytes':200000,'gc_count':1,'gc_seconds':0.25"),
            event(
                "'event':'sampler','ticks':300,'late_ticks':0,'lost_ticks':0,'failed_readings':3,"
                    + "'lateness_p99_ms':1.5,'lateness_max_ms':11.0,'seconds':30.0,"
                    + "'cpu_seconds':0.1,'allocated_bytes':null,'gc_count':2,'gc_seconds':0.5"));

    assertEquals(
        new SamplerFacts(2, 400, 2, 1, 3, 4.5, 11.0, 0.5, 2000.0, 3, 0.75),
        SamplerTally.of(journal));
  }

  @Test
  void energies() throws IOException {
    List<ObjectNode> journal =
        List.of(
            event("'event':'energy','sources':['RAPL package-0'],'unknown':{'too short':2}"),
            event("'event':'energy','sources':['RAPL package-0'],'unknown':{}"),
            event("'event':'energy','sources':[],'unknown':{'too short':1,'other':4}"));

    assertEquals(
        new EnergyFacts(List.of("RAPL package-0"), Map.of("too short", 3, "other", 4)),
        EnergyTally.of(journal));
  }

  @Test
  void runWithoutARoundHasNeither() throws IOException {
    List<ObjectNode> journal = List.of(event("'event':'run_started'"));

    assertNull(SamplerTally.of(journal));
    assertNull(EnergyTally.of(journal));
  }

  private static ObjectNode event(String fields) throws IOException {
    return (ObjectNode) Json.MAPPER.readTree(("{" + fields + "}").replace('\'', '"'));
  }
}
