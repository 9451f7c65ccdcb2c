package io.github.mlxggufbench.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.Outcome;
import io.github.mlxggufbench.testing.ChatScript;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Role and empty chunks come early and are events; the first token is the first text. */
class LateFirstTokenTest {
  private static final long PAUSE_MS = 200;

  @Test
  void roleAndEmptyChunksAreNotTheFirstToken() {
    CountDownLatch heardFirst = new CountDownLatch(1);
    AtomicLong roleSentNs = new AtomicLong();
    AtomicLong secondSentNs = new AtomicLong();
    ChatScript script =
        chat -> {
          chat.begin();
          roleSentNs.set(System.nanoTime());
          chat.raw(Chunk.ROLE);
          chat.raw(Chunk.EMPTY);
          chat.raw(Chunk.delta("'content':'','reasoning_content':'','tool_calls':[]"));
          Thread.sleep(PAUSE_MS);
          chat.token("So");
          heardFirst.await();
          secondSentNs.set(System.nanoTime());
          chat.token(" what");
          chat.finish("stop");
          chat.end();
        };

    Heard heard = Heard.of(script, heardFirst::countDown, Heard.PATIENT);

    Generation.Marks marks = heard.generation().marks();
    long firstSentNs = heard.truth().tokensSentNs().get(0);
    assertEquals(Outcome.OK, heard.generation().outcome());
    assertTrue(heard.at(marks.firstEventNs()) >= roleSentNs.get());
    assertTrue(heard.at(marks.firstTokenNs()) >= firstSentNs);
    assertTrue(heard.at(marks.firstTokenNs()) <= secondSentNs.get());
    assertEquals(marks.firstTokenNs(), marks.firstVisibleNs());
    assertTrue(heard.at(marks.lastTokenNs()) >= secondSentNs.get());
    assertEquals(2, heard.generation().chunks());
    assertEquals("So what", heard.generation().text());
  }
}
