package io.github.mlxggufbench.run.occupancy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
 * @param requested the event {@code load_requested}
 * @param loaded the event {@code loaded}; null = the run did not live to write it
 */
record OpenLoad(ObjectNode requested, @Nullable ObjectNode loaded) {
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
  boolean dealtWith(Instant cleared, Duration loadLimit) {
    Instant settled = loaded == null ? at(requested).plus(loadLimit) : at(requested);
    return !settled.isAfter(cleared);
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
    return requested.path("url").asText().equals(url);
  }

  /**
   * Whether this load brought that instance. Its id proves it where the journal has it, for as long
   * as the context length in force is the same; else that it is of the model asked for, and was not
   * there before.
   */
  boolean brought(Occupant occupant) {
    if (!occupant.key().equals(requested.path("key").asText())) {
      return false;
    }
    if (loaded == null) {
      return requested.has("existing") && !existing().contains(occupant.instance().id());
    }
    Integer context = occupant.instance().contextLength();
    JsonNode asLoaded = loaded.path("context_length");
    boolean sameContext = context == null || !asLoaded.isInt() || asLoaded.asInt() == context;
    return loaded.path("instance_id").asText().equals(occupant.instance().id()) && sameContext;
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
