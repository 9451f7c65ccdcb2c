package io.github.mlxggufbench.analysis.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.analysis.summary.AuditFinding;
import io.github.mlxggufbench.analysis.summary.Outcomes;
import io.github.mlxggufbench.analysis.summary.PairSummary;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnginesDifferByNatureTest {

  @Test
  void twoRuntimesAreNoReasonForDoubt() {
    AuditFinding runtime =
        new AuditFinding("runtime", AuditFinding.Result.DIFFERS, "llama.cpp", "mlx-lm", "");
    PairSummary pair =
        new PairSummary(
            "p", List.of(), List.of(runtime), Outcomes.NONE, List.of(), List.of(), List.of());

    assertEquals(List.of(), Misgivings.of(pair, List.of()));
  }
}
