package io.github.mlxggufbench.prompt;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Makes tasks of a domain: an invented name, and what it asks. A prompt is a pure function of its
 * domain and its place; ASCII only.
 */
public final class DomainTasks {
  private static final String ASKS = "asks you for help.";

  private final Map<Domain, List<Line>> tasks = new EnumMap<>(Domain.class);

  private DomainTasks() {}

  /** The tasks in the jar. */
  public static DomainTasks bundled() {
    DomainTasks bundled = new DomainTasks();
    Stream.of(Domain.values())
        .forEach(
            domain -> bundled.tasks.put(domain, Corpus.lines("domains/" + domain.id() + ".txt")));
    return bundled;
  }

  /**
   * The prompt of a place. Iterations that follow each other have other tasks until all of the
   * domain were asked.
   */
  public String task(Domain domain, PromptPlace place) {
    List<Line> tasks = of(domain);
    PromptPlace first =
        new PromptPlace(
            place.seed(),
            place.scenario(),
            place.pair(),
            place.params(),
            place.round(),
            place.phase(),
            0);
    Line task = new SeededDraw(first).shuffled(tasks).get(place.iteration() % tasks.size());
    return InventedName.draw(new SeededDraw(place)) + " " + ASKS + " " + task.text();
  }

  List<Line> of(Domain domain) {
    return tasks.getOrDefault(domain, List.of());
  }
}
