package io.github.mlxggufbench.run.occupancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.record.RunProcess;
import io.github.mlxggufbench.server.LoadSettings;
import io.github.mlxggufbench.server.LoadedInstance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Only what a journal proves to be ours is touched. */
class JournalProvesWhatIsOursTest {
  private static final String URL = "http://127.0.0.1:1234";
  private static final Instant SOON = Instant.parse("2026-11-22T21:59:59Z");
  private static final String REQUESTED =
      """
      {"event":"load_requested","at":"2026-11-22T21:50:00.000Z","url":"http://127.0.0.1:1234",\
      "key":"otter","load_limit_seconds":600,"existing":["otter"],"benchmark":"S.g","pair":"p","format":"gguf",\
      "params":{},"round":0,"attempt":0}\
      """;
  private static final String LOADED =
      event("loaded", "\"instance_id\":\"otter:2\",\"context_length\":4096,");

  @Test
  void loadThatIsOnRecordIsKnownByItsInstance() {
    List<OpenLoad> open = open(REQUESTED, LOADED);
    assertTrue(ours(open, "otter", "otter:2", 4096));
    assertFalse(ours(open, "otter", "otter:3", 4096));
    assertFalse(ours(open, "weasel", "otter:2", 4096));
  }

  /** The id is free again when LM Studio was started anew: another context is another load. */
  @Test
  void sameIdWithAnotherContextIsNotOurs() {
    assertFalse(ours(open(REQUESTED, LOADED), "otter", "otter:2", 131_072));
  }

  @Test
  void loadThatWasKilledIsKnownByWhatWasThereBefore() {
    List<OpenLoad> open = open(REQUESTED);
    assertTrue(ours(open, "otter", "otter:2", 4096));
    assertFalse(ours(open, "otter", "otter", 4096));
    assertFalse(ours(open, "weasel", "weasel", 4096));
  }

  /** LM Studio names its first instance as the model, whoever loads it. */
  @Test
  void unknownContextProvesNothing() {
    assertFalse(ours(open(REQUESTED, LOADED), "otter", "otter:2", null));
    assertFalse(
        ours(open(REQUESTED, event("loaded", "\"instance_id\":\"o\",")), "otter", "o", 4096));
  }

  @Test
  void afterItsLimitALoadWithoutAnEndCannotBeToldFromAUsersOwn() {
    OpenLoad load = open(REQUESTED).get(0);
    assertTrue(load.brought(otter(null), SOON, null));
    assertFalse(load.brought(otter(null), Instant.parse("2026-11-22T22:00:00Z"), null));
  }

  @Test
  void limitThatIsNotOnRecordIsAnHour() {
    OpenLoad load = open(REQUESTED.replace("\"load_limit_seconds\":600,", "")).get(0);
    assertTrue(load.brought(otter(null), Instant.parse("2026-11-22T22:49:59Z"), null));
    assertFalse(load.brought(otter(null), Instant.parse("2026-11-22T22:50:00Z"), null));
  }

  @Test
  void noModelOutlivesABoot() {
    OpenLoad load = open(REQUESTED, LOADED).get(0);
    assertTrue(load.brought(otter(null), SOON, Instant.parse("2026-11-22T21:49:59Z")));
    assertFalse(load.brought(otter(null), SOON, Instant.parse("2026-11-22T21:50:01Z")));
  }

  /** Ours has none: a request made LM Studio load this one. */
  @Test
  void instanceWithATimeToLiveIsNotOurs() {
    assertFalse(open(REQUESTED, LOADED).get(0).brought(otter(3600), SOON, null));
    assertFalse(open(REQUESTED).get(0).brought(otter(3600), SOON, null));
  }

  @Test
  void whatWasUnloadedIsNotOursAnyMore() {
    assertEquals(List.of(), open(REQUESTED, LOADED, event("unloaded", "")));
  }

  @Test
  void loadThatTheServerRefusedLeftNothing() {
    assertEquals(List.of(), open(REQUESTED, event("round_failed", "\"nothing_loaded\":true,")));
    assertEquals(1, open(REQUESTED, event("round_failed", "\"nothing_loaded\":false,")).size());
  }

  @Test
  void anotherServerIsAnotherMatter() {
    assertEquals(List.of(), EarlierRuns.open(journals(REQUESTED), "http://10.0.0.2:1234"));
    assertEquals(List.of(), EarlierRuns.open(journals(REQUESTED), "http://localhost:1235"));
  }

  @Test
  void sameServerByAnotherNameIsTheSame() {
    for (String url : List.of("http://localhost:1234", "http://[::1]:1234")) {
      assertEquals(1, EarlierRuns.open(journals(REQUESTED), url).size(), url);
      assertEquals(List.of(), EarlierRuns.open(journals(REQUESTED, cleared("22:10:00")), url), url);
    }
  }

  /** Else a model that the user loads next week would be taken for last week's. */
  @Test
  void whatWasOpenWhenTheServerWasClearedHasBeenDealtWith() {
    assertEquals(List.of(), open(REQUESTED, LOADED, cleared("21:50:30")));
    assertEquals(1, open(cleared("21:49:59"), REQUESTED, LOADED).size());
  }

  /** It may have been under way then. */
  @Test
  void butALoadWithoutAnEndOnlyAfterItsLimit() {
    assertEquals(1, open(REQUESTED, cleared("21:50:30")).size());
    assertEquals(List.of(), open(REQUESTED, cleared("22:00:00")));
  }

  @Test
  void runThatGoesOnHasLeftNothing() {
    String here = startedHere();
    assertFalse(EarlierRuns.ended(journal(here)));
    assertTrue(EarlierRuns.ended(journal(here, "{\"event\":\"run_finished\"}")));
  }

  @Test
  void runThatWasResumedGoesOn() {
    String here = startedHere();
    assertFalse(EarlierRuns.ended(journal(here, "{\"event\":\"run_finished\"}", here)));
  }

  /** The number of a process is given again; its start tells them apart. */
  @Test
  void runWhoseProcessIsGoneHasEnded() {
    assertTrue(
        EarlierRuns.ended(
            journal(
                started(ProcessHandle.current().pid(), Instant.parse("2020-01-01T00:00:00Z")))));
  }

  @Test
  void runThatDoesNotSayItsProcessMayGoOn() {
    assertFalse(EarlierRuns.ended(journal("{\"event\":\"run_started\"}")));
  }

  private static String startedHere() {
    RunProcess here = RunProcess.current();
    assertNotNull(here.startedAt());
    return started(here.pid(), here.startedAt());
  }

  private static String started(long pid, Instant at) {
    return "{\"event\":\"run_started\",\"pid\":%d,\"process_started_at\":\"%s\"}"
        .formatted(pid, at);
  }

  private static String cleared(String time) {
    return "{\"event\":\"server_cleared\",\"at\":\"2026-11-22T%s.000Z\",\"url\":\"%s\"}"
        .formatted(time, URL);
  }

  private static String event(String name, String fields) {
    return "{\"event\":\"%s\",%s".formatted(name, fields)
        + "\"benchmark\":\"S.g\",\"pair\":\"p\",\"format\":\"gguf\",\"params\":{},\"round\":0,"
        + "\"attempt\":0}";
  }

  private static boolean ours(
      List<OpenLoad> open, String key, String id, @Nullable Integer context) {
    Occupant occupant = occupant(key, id, context, null);
    return open.stream().anyMatch(load -> load.brought(occupant, SOON, null));
  }

  private static Occupant otter(@Nullable Integer ttlSeconds) {
    return occupant("otter", "otter:2", 4096, ttlSeconds);
  }

  private static Occupant occupant(
      String key, String id, @Nullable Integer context, @Nullable Integer ttlSeconds) {
    LoadSettings settings = new LoadSettings(context, null, null, null, null, null);
    return new Occupant(key, new LoadedInstance(id, null, settings, List.of(), ttlSeconds));
  }

  private static List<OpenLoad> open(String... events) {
    return EarlierRuns.open(journals(events), URL);
  }

  private static List<List<ObjectNode>> journals(String... events) {
    return List.of(journal(events));
  }

  private static List<ObjectNode> journal(String... events) {
    List<ObjectNode> journal = new ArrayList<>();
    for (String event : events) {
      try {
        journal.add((ObjectNode) new ObjectMapper().readTree(event));
      } catch (JsonProcessingException e) {
        throw new IllegalArgumentException(event, e);
      }
    }
    return journal;
  }
}
