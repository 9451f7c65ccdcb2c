package io.github.mlxggufbench.doctor;

import io.github.mlxggufbench.doctor.check.Check;
import io.github.mlxggufbench.doctor.check.Diagnosis;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Checks asked side by side, none for longer than a limit. */
final class Examination {
  private final Duration limit;

  Examination(Duration limit) {
    this.limit = limit;
  }

  /** In the order of the checks; one that hangs or breaks is unknown and holds up no other. */
  List<Finding> of(List<Check> checks) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    List<FutureTask<Diagnosis>> answers = new ArrayList<>();
    for (Check check : checks) {
      FutureTask<Diagnosis> answer = new FutureTask<>(check::look);
      Thread thread = new Thread(answer, "doctor " + check.name());
      thread.setDaemon(true);
      thread.start();
      answers.add(answer);
    }
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < checks.size(); i++) {
      findings.add(Finding.of(checks.get(i).name(), await(answers.get(i), end)));
    }
    return findings;
  }

  private Diagnosis await(FutureTask<Diagnosis> answer, long end) throws InterruptedException {
    try {
      return answer.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      return Diagnosis.unknown("no answer within " + limit.toMillis() + " ms");
    } catch (ExecutionException e) {
      return Diagnosis.unknown("the check itself failed: " + e.getCause());
    }
  }
}
