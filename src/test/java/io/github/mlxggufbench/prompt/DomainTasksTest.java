package io.github.mlxggufbench.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DomainTasksTest {
  private final DomainTasks tasks = DomainTasks.bundled();

  @ParameterizedTest
  @EnumSource(Domain.class)
  void twelveAreThereInPlainAscii(Domain domain) {
    assertTrue(tasks.of(domain).size() >= 12);
    for (Line task : tasks.of(domain)) {
      assertTrue(task.text().matches("[!-~]+( [!-~]+)*"), task.text());
    }
  }

  @Test
  void noTaskIsOfTwoDomains() {
    Set<Line> all = new HashSet<>();
    int count = 0;
    for (Domain domain : Domain.values()) {
      all.addAll(tasks.of(domain));
      count += tasks.of(domain).size();
    }
    assertEquals(count, all.size());
  }

  @ParameterizedTest
  @EnumSource(Domain.class)
  void noneComesAgainBeforeAllWereAskedAndNoTwoPromptsBeginAlike(Domain domain) {
    Set<String> asked = new HashSet<>();
    Set<String> names = new HashSet<>();
    IntStream.range(0, 12)
        .forEach(iteration -> {
          String prompt = tasks.task(domain, place(iteration));
          names.add(prompt.substring(0, prompt.indexOf(" asks")));
          asked.add(prompt.substring(prompt.indexOf(" asks")));
        });
    assertEquals(12, asked.size());
    assertEquals(12, names.size());
  }

  private static PromptPlace place(int iteration) {
    return new PromptPlace(42, "ExpertActivation", "p", "/x", 0, "measurement", iteration);
  }
}
