package io.github.mlxggufbench.run.occupancy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.server.LoadedInstance;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A load that a run of ours has sent and, by its journal, never undone.
 *
 * <p>What it brought is told by id, model and context length, all of which a user's own load may
 * have, too: LM Studio's first instance of a model is named as the model. So it is ours only as far
 * as {@link #brought} says.
 *
 * @param requested the event {@code load_requested}
 * @param loaded the event {@code loaded}; null = the run did not live to write it
 */
record OpenLoad(ObjectNode requested, @Nullable ObjectNode loaded) {
  /** For a journal that does not say how long its load may take. */
  private static final Duration LONGEST_LOAD = Duration.ofHours(1);

  private static final List<String> ROUND =
      List.of("benchmark", "pair", "format", "params", "round", "attempt");

  /** The loads that the events of one journal leave open. */
  static List<OpenLoad> in(List<ObjectNode> journal) {
    List<OpenLoad> open = new ArrayList<>();
    for (ObjectNode event : journal) {
      switch (event.path("event").asText()) {
        case "load_requested" -> open.add(new OpenLoad(event, null));
        case "loaded" ->
            open.replaceAll(load -> load.isOf(event) ? new OpenLoad(load.requested, event) : load);
        case "unloaded" -> open.removeIf(load -> load.isOf(event));
        case "round_failed" -> {
          if (event.path("nothing_loaded").asBoolean()) {
            open.removeIf(load -> load.isOf(event));
          }
        }
        default -> {}
      }
    }
    return List.copyOf(open);
  }

  private boolean isOf(JsonNode event) {
    return ROUND.stream().allMatch(field -> requested.path(field).equals(event.path(field)));
  }

  /**
   * Whether we have seen since what became of it, when we last cleared the server: a load that the
   * run did not see the end of may take until its limit.
   */
  boolean dealtWith(Instant cleared) {
    Instant settled = loaded == null ? overBy() : at(requested);
    return !settled.isAfter(cleared);
  }

  /** When its limit has passed. */
  private Instant overBy() {
    JsonNode seconds = requested.path("load_limit_seconds");
    return at(requested)
        .plus(seconds.isNumber() ? Duration.ofSeconds(seconds.asLong()) : LONGEST_LOAD);
  }

  /** When an event was written; long ago when it does not say. */
  static Instant at(JsonNode event) {
    try {
      return Instant.parse(event.path("at").asText());
    } catch (DateTimeParseException e) {
      return Instant.EPOCH;
    }
  }

  boolean isAt(String url) {
    return SameServer.is(requested.path("url").asText(), url);
  }

  /**
   * Whether an instance counts as what this load brought. Never when it has a time to live (a
   * request made LM Studio load it), nor when the machine was booted since.
   *
   * <p>With {@code loaded}: it has the same id, and a context length that is known and equal. Not
   * proved, and taken for granted: that nobody unloaded ours and loaded the same model again with
   * the same context length.
   *
   * <p>Without: it is of the model asked for, was not there before, and the load's limit has not
   * passed; later it cannot be told from a user's own. Not proved: that nobody else loaded the same
   * model within that limit.
   *
   * @param now when the server listed it
   * @param bootedAt of the server's machine; null = not known
   */
  boolean brought(Occupant occupant, Instant now, @Nullable Instant bootedAt) {
    LoadedInstance instance = occupant.instance();
    if (!occupant.key().equals(requested.path("key").asText())
        || instance.ttlSeconds() != null
        || (bootedAt != null && at(requested).isBefore(bootedAt))) {
      return false;
    }
    if (loaded == null) {
      return requested.has("existing")
          && !existing().contains(instance.id())
          && now.isBefore(overBy());
    }
    Integer context = instance.contextLength();
    JsonNode asLoaded = loaded.path("context_length");
    return loaded.path("instance_id").asText().equals(instance.id())
        && context != null
        && asLoaded.isInt()
        && asLoaded.asInt() == context;
  }

  private Set<String> existing() {
    Set<String> ids = new HashSet<>();
    Iterator<JsonNode> elements = requested.path("existing").elements();
    while (elements.hasNext()) {
      ids.add(elements.next().asText());
    }
    return ids;
  }
}
