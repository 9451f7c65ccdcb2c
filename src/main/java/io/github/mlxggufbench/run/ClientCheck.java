package io.github.mlxggufbench.run;

import io.github.mlxggufbench.record.Journal;
import io.github.mlxggufbench.record.SelftestFigures;
import io.github.mlxggufbench.selftest.BriefSelftest;
import java.io.IOException;
import java.util.Map;
import org.openjdk.jmh.runner.options.Options;

/** The client's own error before anything is measured: on record, and never a reason to stop. */
final class ClientCheck {
  private static final String REMEDY =
      "close what else uses the processor and run again;"
          + " `java -jar target/benchmarks.jar selftest` tells more";

  private final Options user;
  private final Journal journal;

  /**
   * @param user the options that the measuring JVMs will get
   * @param journal takes a warning when the client is worse than promised
   */
  ClientCheck(Options user, Journal journal) {
    this.user = user;
    this.journal = journal;
  }

  SelftestFigures run() throws IOException {
    BriefSelftest selftest =
        BriefSelftest.run(user.getJvm().orElse(null), CellOptions.clientJvm(user));
    String unknown = selftest.figures().unknown();
    if (unknown != null) {
      warn("client_error_unknown", "the client's own error is unknown: " + unknown);
    } else if (!selftest.complaints().isEmpty()) {
      warn(
          "client_error_high",
          "the client's own error is high: " + String.join("; ", selftest.complaints()));
    }
    return selftest.figures();
  }

  private void warn(String code, String text) throws IOException {
    journal.event("warning", Map.of("code", code, "text", text, "remedy", REMEDY));
  }
}
