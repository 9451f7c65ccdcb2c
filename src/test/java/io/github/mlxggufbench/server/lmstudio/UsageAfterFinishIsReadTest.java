package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.github.mlxggufbench.server.Generation;
import org.junit.jupiter.api.Test;

class UsageAfterFinishIsReadTest {

  @Test
  void countsOfTheChunkWithoutChoicesAreTheCounts() {
    Generation generation =
        new Replies()
            .at(1, Events.text("So"))
            .at(2, Events.STOP)
            .at(
                3,
                Events.chunk(
                    "'choices':[],'usage':{'prompt_tokens':31,'completion_tokens':900,"
                        + "'prompt_tokens_details':{'cached_tokens':12},"
                        + "'completion_tokens_details':{'reasoning_tokens':560}}"))
            .at(4, Events.DONE)
            .whole();

    assertEquals(new Generation.Counts(31, 900, 560, 12), generation.counts());
    assertEquals("stop", generation.finishReason());
  }

  @Test
  void whatTheServerDoesNotCountIsUnknownNotZero() {
    Generation generation =
        new Replies().at(1, Events.text("So")).at(2, Events.STOP).at(3, Events.usage(5, 1)).whole();

    assertEquals(new Generation.Counts(5, 1, null, null), generation.counts());
  }

  @Test
  void aNullUsageInEveryChunkDoesNotHideTheOneThatCounts() {
    Generation generation =
        new Replies()
            .at(1, Events.usage(5, 1))
            .at(2, Events.chunk("'choices':[],'usage':null"))
            .whole();

    assertEquals(5, generation.counts().prompt());
  }

  @Test
  void llamaCppsTimingsAreKeptVerbatimAndSayWhatWasCached() {
    Generation generation =
        new Replies()
            .at(1, Events.text("So"))
            .at(2, Events.STOP)
            .at(
                3,
                Events.chunk(
                    "'choices':[],'usage':{'prompt_tokens':9,'completion_tokens':1},"
                        + "'timings':{'cache_n':4,'prompt_n':5,'prompt_ms':2.5}"))
            .whole();

    assertEquals(4, generation.counts().cached());
    assertNotNull(generation.serverStats());
    assertEquals(
        "{\"cache_n\":4,\"prompt_n\":5,\"prompt_ms\":2.5}", generation.serverStats().toString());
  }
}
