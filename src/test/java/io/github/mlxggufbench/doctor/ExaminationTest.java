package io.github.mlxggufbench.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.doctor.check.Check;
import io.github.mlxggufbench.doctor.check.Diagnosis;
import io.github.mlxggufbench.doctor.check.State;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ExaminationTest {

  private interface Look {
    Diagnosis look() throws InterruptedException;
  }

  private record Scripted(String name, Look script) implements Check {
    @Override
    public Diagnosis look() throws InterruptedException {
      return script.look();
    }
  }

  /** Two that wait for each other are answered only when both are asked at once. */
  @Test
  void checksAreAskedSideBySide() throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    Look meeting =
        () -> {
          both.countDown();
          both.await();
          return Diagnosis.ok("met");
        };
    List<Finding> findings =
        new Examination(Duration.ofMinutes(1))
            .of(List.of(new Scripted("a", meeting), new Scripted("b", meeting)));
    assertEquals(
        List.of(new Finding("a", State.OK, "met", null), new Finding("b", State.OK, "met", null)),
        findings);
  }

  @Test
  void checkThatHangsIsUnknownAndTheOthersAreAnswered() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    Look hanging =
        () -> {
          never.await();
          return Diagnosis.ok("");
        };
    List<Finding> findings =
        new Examination(Duration.ofMillis(500))
            .of(
                List.of(
                    new Scripted("hanging", hanging),
                    new Scripted("quick", () -> Diagnosis.warning("low", "more"))));
    assertEquals(
        new Finding("hanging", State.UNKNOWN, "unknown: no answer within 500 ms", null),
        findings.get(0));
    assertEquals(new Finding("quick", State.WARNING, "low", "more"), findings.get(1));
  }

  @Test
  void checkThatBreaksIsUnknown() throws Exception {
    Finding finding =
        new Examination(Duration.ofMinutes(1))
            .of(
                List.of(
                    new Scripted(
                        "broken",
                        () -> {
                          throw new IllegalStateException("no such counter");
                        })))
            .get(0);
    assertEquals(State.UNKNOWN, finding.state());
    assertTrue(finding.text().contains("no such counter"), finding.text());
    assertNull(finding.remedy());
  }
}
