package io.github.mlxggufbench.doctor.host;

import io.github.mlxggufbench.doctor.check.Check;
import io.github.mlxggufbench.doctor.check.Diagnosis;
import io.github.mlxggufbench.machine.Fact;
import io.github.mlxggufbench.machine.TimeMachine;

/** No backup under way (macOS). */
public final class BackupCheck implements Check {

  @Override
  public String name() {
    return "backup";
  }

  @Override
  public Diagnosis look() {
    return judged(TimeMachine.running());
  }

  static Diagnosis judged(Fact<Boolean> running) {
    if (running.value() == null) {
      return Diagnosis.unknown(running);
    }
    return running.value()
        ? Diagnosis.warning("Time Machine is backing up", "wait, or stop it with tmutil stopbackup")
        : Diagnosis.ok("Time Machine is idle");
  }
}
