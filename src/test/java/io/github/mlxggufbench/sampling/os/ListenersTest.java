package io.github.mlxggufbench.sampling.os;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListenersTest {
  @Test
  void findsTheProcessThatListens() throws IOException {
    try (Child child = Child.start("listen")) {
      assertEquals(List.of(child.pid()), Listeners.pids((int) child.answer(0)));
    }
  }

  @Test
  void findsNobodyOnceItHasEnded() throws IOException {
    int port;
    try (Child child = Child.start("listen")) {
      port = (int) child.answer(0);
    }
    assertEquals(List.of(), Listeners.pids(port));
  }
}
