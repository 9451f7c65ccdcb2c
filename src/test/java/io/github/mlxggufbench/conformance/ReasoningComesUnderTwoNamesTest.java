package io.github.mlxggufbench.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.Outcome;
import io.github.mlxggufbench.testing.ChatScript;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasoningComesUnderTwoNamesTest {

  @ParameterizedTest
  @ValueSource(strings = {"reasoning_content", "reasoning"})
  void andIsAFirstTokenThatNobodySees(String name) {
    CountDownLatch heardFirst = new CountDownLatch(1);
    AtomicLong visibleSentNs = new AtomicLong();
    ChatScript script =
        chat -> {
          chat.begin();
          chat.raw(Chunk.delta("'role':'assistant','" + name + "':'Hm'"));
          heardFirst.await();
          visibleSentNs.set(System.nanoTime());
          chat.raw(Chunk.text("Yes") + Chunk.STOP + Chunk.DONE);
          chat.exchange().endChunks();
        };

    Heard heard = Heard.of(script, heardFirst::countDown, Heard.PATIENT);

    Generation.Marks marks = heard.generation().marks();
    assertEquals(Outcome.OK, heard.generation().outcome());
    assertTrue(heard.at(marks.firstTokenNs()) <= visibleSentNs.get());
    assertTrue(heard.at(marks.firstVisibleNs()) >= visibleSentNs.get());
    assertEquals(2, heard.generation().chunks());
    assertEquals("Yes", heard.generation().text());
  }
}
