package io.github.mlxggufbench.sampling.os;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class DescendantsTest {

  /** A JVM starts its children from whichever thread calls: not only the first one has some. */
  @Test
  void areThoseThatJavaKnowsThreeGenerationsDeep() throws IOException {
    try (Child first = Child.start("spawn=spawn+hold=1", "spawn");
        Child second = Child.start("spawn")) {
      Set<Long> roots = new LinkedHashSet<>(List.of(first.pid(), second.pid()));
      Set<Long> expected =
          Stream.of(first, second)
              .flatMap(it -> ProcessHandle.of(it.pid()).stream())
              .flatMap(it -> Stream.concat(Stream.of(it), it.descendants()))
              .map(ProcessHandle::pid)
              .collect(Collectors.toSet());

      assertEquals(6, expected.size());
      assertEquals(expected, Descendants.with(roots));
    }
  }

  @Test
  void ofAProcessThatHasEndedAreNone() throws IOException {
    Child ended = Child.start("spawn");
    long child = ended.answer(0);
    ended.close();

    assertEquals(Set.of(ended.pid()), Descendants.with(List.of(ended.pid())));
    assertTrue(child != ended.pid());
  }
}
