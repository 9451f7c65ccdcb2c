package io.github.mlxggufbench.run.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.record.Journal;
import io.github.mlxggufbench.record.Json;
import io.github.mlxggufbench.record.PlannedRound;
import io.github.mlxggufbench.record.RequestLog;
import io.github.mlxggufbench.record.RunDirectory;
import io.github.mlxggufbench.record.RunProcess;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells a person where a run stands; the run is not disturbed by it. */
public final class StatusReport {
  private final RunDirectory directory;
  private final RunStatus status;

  private StatusReport(RunDirectory directory, RunStatus status) {
    this.directory = directory;
    this.status = status;
  }

  /** Empty when the directory is none of a run. */
  public static Optional<StatusReport> read(RunDirectory directory) throws IOException {
    if (!Files.isRegularFile(directory.manifest())) {
      return Optional.empty();
    }
    JsonNode manifest = Json.MAPPER.readTree(directory.manifest().toFile());
    if (!manifest.path("plan").isArray()) {
      return Optional.empty();
    }
    List<PlannedRound> plan = new ArrayList<>();
    for (JsonNode round : manifest.path("plan")) {
      plan.add(Json.MAPPER.treeToValue(round, PlannedRound.class));
    }
    return Optional.of(
        new StatusReport(
            directory,
            new RunStatus(plan, new Journal(directory).read(), new RequestLog(directory).read())));
  }

  public void print(PrintStream out, Instant now) {
    String ended = status.ended();
    out.println("run " + directory.id() + ": " + state(ended));
    int voids = status.voidAttempts();
    out.println(
        "rounds: "
            + status.delivered()
            + " of "
            + status.plan().size()
            + " delivered"
            + (voids == 0 ? "" : ", " + voids + " void attempts"));
    ObjectNode current = status.current();
    if (current != null && ended == null) {
      out.println("now: " + name(current) + ", for " + text(since(current, now)));
    }
    out.println("requests: " + requests());
    if (ended == null) {
      out.println(
          "time left: "
              + status.left(now).map(left -> "about " + text(left)).orElse("not known yet"));
    }
    ObjectNode last = status.lastEvent();
    if (last != null) {
      out.println(
          "last event: "
              + last.path("event").asText()
              + " at "
              + last.path("at").asText()
              + ", "
              + text(since(last, now))
              + " ago");
    }
  }

  private String state(@Nullable String ended) {
    if (ended != null) {
      return ended;
    }
    RunProcess process = status.process().orElse(null);
    if (process == null) {
      return "not ended; whether its process lives is not known";
    }
    return process.lives()
        ? "running (process " + process.pid() + ")"
        : "killed: process " + process.pid() + " is gone; what was measured is kept";
  }

  private String requests() {
    List<String> counts = new ArrayList<>();
    status.outcomes().forEach((outcome, count) -> counts.add(count + " " + outcome));
    return counts.isEmpty() ? "none yet" : String.join(", ", counts);
  }

  private String name(ObjectNode round) {
    StringBuilder name = new StringBuilder(round.path("benchmark").asText());
    name.append(' ').append(round.path("pair").asText());
    name.append(' ').append(round.path("format").asText());
    round
        .path("params")
        .properties()
        .forEach(param ->
            name.append(' ').append(param.getKey()).append('=').append(param.getValue().asText()));
    name.append(" round ").append(round.path("round").asInt() + 1);
    return name + (round.path("attempt").asInt() == 0 ? "" : ", repeated");
  }

  private static Duration since(ObjectNode event, Instant now) {
    return Duration.between(RunStatus.at(event), now);
  }

  private static String text(Duration duration) {
    long s = Math.max(0, duration.toSeconds());
    return s < 60 ? s + " s" : s / 60 + " min " + s % 60 + " s";
  }
}
