package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * With a script in the place of {@code lms}. Its lines have the schema of lmstudio-js
 * (DiagnosticsLogEvent.ts, 2026-08-21) and the values of a line that a user published.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a shell script stands for lms")
@Timeout(120)
class RuntimeLogNamesTheEngineTest {
  private static final String INSTANCE = "qwen3.6-35b-a3b-ud-mlx";
  private static final String EVENT =
      "{\"timestamp\":1777939632760,\"data\":{\"type\":\"runtime.log\",\"level\":\"debug\","
          + "\"message\":\"StopIteration: <EMPTY MESSAGE>\","
          + "\"engineName\":\"mlx-llm-mac-arm64-apple-metal-advsimd\",\"engineVersion\":\"1.6.0\","
          + "\"engineType\":\"mlx-llm\",\"modelIdentifier\":\"%s\",\"pid\":%d}}";
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration AT_ONCE = Duration.ZERO;

  @TempDir Path folder;

  @Test
  void byTheLastEventOfTheInstance() throws IOException {
    Path asked = folder.resolve("asked");
    String lines =
        String.join(
            "\n",
            EVENT.formatted(INSTANCE, 100),
            EVENT.formatted(INSTANCE, 33833),
            EVENT.formatted(INSTANCE + ":2", 200));
    try (RuntimeLog log =
        RuntimeLog.start(
            lms(
                "echo \"$@\" > '" + asked + "'",
                "echo 'Streaming logs from LM Studio' >&2",
                "cat <<'END'\n" + lines + "\nEND"))) {
      // The script has ended, so that all it said is read before the waiting ends.
      assertNull(log.pid("another", LONG));
      assertEquals(33833, log.pid(INSTANCE, AT_ONCE));
      assertEquals(200, log.pid(INSTANCE + ":2", AT_ONCE));
    }
    assertEquals("log stream --source runtime --json", Files.readString(asked).strip());
  }

  @Test
  void eventThatComesLaterIsWaitedFor() throws IOException {
    Path go = folder.resolve("go");
    String event = EVENT.formatted(INSTANCE, 33833);
    try (RuntimeLog log =
        RuntimeLog.start(
            lms(
                "echo 'Streaming logs from LM Studio'",
                "while [ ! -e '" + go + "' ]; do sleep 0.05; done",
                "echo '" + event + "'",
                "exec cat /dev/zero > /dev/null"))) {
      assertNull(log.pid(INSTANCE, AT_ONCE));
      Files.createFile(go);

      assertEquals(33833, log.pid(INSTANCE, LONG));
    }
  }

  @Test
  void linesThatAreNoSuchEventAreNoneOfOurs() {
    for (String line :
        new String[] {
          "",
          "Streaming logs from LM Studio",
          "{",
          "[1]",
          "{\"data\":\"runtime.log\"}",
          "{\"data\":{\"type\":\"server.log\",\"level\":\"info\",\"content\":\"x\"}}",
          "{\"data\":{\"type\":\"runtime.log\",\"message\":\"x\",\"pid\":7}}",
          "{\"data\":{\"type\":\"runtime.log\",\"modelIdentifier\":\"m\"}}",
          "{\"data\":{\"type\":\"runtime.log\",\"modelIdentifier\":\"m\",\"pid\":\"7\"}}",
          EVENT.formatted("m", 0),
          EVENT.formatted("m", -7)
        }) {
      assertNull(RuntimeLogEvent.parse(line), line);
    }
    assertEquals(new RuntimeLogEvent("m", 7), RuntimeLogEvent.parse(EVENT.formatted("m", 7)));
  }

  @Test
  void toolThatKnowsNoSuchLogSaysNothingAndIsNotWaitedFor() throws IOException {
    try (RuntimeLog log = RuntimeLog.start(lms("echo 'unknown option' >&2", "exit 1"))) {
      assertNull(log.pid(INSTANCE, LONG));
    }
  }

  @Test
  void withoutTheToolNothingIsSaid() {
    try (RuntimeLog log = RuntimeLog.start((Lms) null)) {
      assertNull(log.pid(INSTANCE, LONG));
    }
  }

  @Test
  void theToolEndsWithTheLog() throws IOException {
    Path pid = folder.resolve("pid");
    RuntimeLog log =
        RuntimeLog.start(
            lms("echo $$ > '" + pid + "'", "echo ready", "exec cat /dev/zero > /dev/null"));
    ProcessHandle tool =
        ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();
    assertTrue(tool.isAlive());

    log.close();
    tool.onExit().join();
    assertFalse(tool.isAlive());
  }

  private Lms lms(String... commands) throws IOException {
    Path script = folder.resolve("lms");
    Files.writeString(script, "#!/bin/sh\n" + String.join("\n", commands) + "\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    return new Lms(script);
  }
}
