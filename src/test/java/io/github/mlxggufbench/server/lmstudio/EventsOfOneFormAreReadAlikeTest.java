package io.github.mlxggufbench.server.lmstudio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The comparison with an event before says what a parser would say, or leaves it to one. */
class EventsOfOneFormAreReadAlikeTest {
  private static final String FIRST = event("Hello");

  private record Said(
      String text,
      @Nullable String model,
      @Nullable String finishReason,
      boolean thinks,
      boolean usage,
      boolean error) {}

  @Test
  void anotherTextIsReadByComparison() {
    EventForm form = new EventForm();
    ChatChunk chunk = new ChatChunk();
    byte[] bytes = (FIRST + event(" world, {[1]}: ok")).getBytes(UTF_8);
    int end = FIRST.length();
    assertFalse(form.read(bytes, 0, end, chunk));

    readAll(List.of(FIRST), form);

    assertTrue(form.read(bytes, end, bytes.length, chunk));
    assertEquals(" world, {[1]}: ok", chunk.visible.toString());
    assertEquals("tiny", chunk.model);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "one",
        "line\\nbreak",
        "a \\\"quote\\\"",
        "back\\\\slash",
        "\\u0041BC",
        "\\ud83e\\udd99",
        "naïve 🦙",
        "",
        "\",\"content\":\"again",
        "x\"},\"also\":{\"content\":\"y",
        "x\",\"reasoning_content\":\"y",
      })
  void anyTextIsReadAsATreeReadsIt(String raw) throws IOException {
    assertReadAsTrees(FIRST, event(raw), FIRST);
    assertReadAsTrees(event(raw), event(raw), FIRST, event("123456"), event(raw));
  }

  /** Each is of another form than the event before and after it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'model':'tiny','choices':[{'delta':{'content':'x'},'finish_reason':'stop'}]}",
        "{'model':'other','choices':[{'delta':{'content':'x'},'finish_reason':null}]}",
        "{'model':'tiny','choices':[{'delta':{'reasoning':'x'},'finish_reason':null}]}",
        "{'model':'tiny','choices':[{'delta':{'content':null},'finish_reason':null}]}",
        "{'model':'tiny','choices':[{'delta':{},'finish_reason':null}]}",
        "{'model':'tiny','choices':[],'usage':{'prompt_tokens':1}}",
        "{'content':'x','choices':[{'delta':{'content':'y'}},{'delta':{'content':'z'}}]}",
        "{'choices':[{'delta':{'content':'first','content':'then'}}]}",
        "{'choices':[{'delta':{'content':'first','content':''}}]}",
        "{'error':'content','choices':[{'delta':{'content':'x'}}]}",
      })
  void anotherFormIsReadAsATreeReadsIt(String event) throws IOException {
    String other = event.replace('\'', '"');
    assertReadAsTrees(FIRST, other, FIRST, other, other, FIRST);
  }

  /** The quote that ends the text of a shorter event is not the one that begins it. */
  @Test
  void whatStandsBeforeAndAfterTheTextDoesNotOverlap() throws IOException {
    String shortest = "{\"choices\":[{\"delta\":{\"content\":\"\"}}]}";
    assertReadAsTrees(shortest.replace("\"\"", "\"x\""), shortest);
  }

  /** A damaged event is no JSON, whatever stood before it. */
  @Test
  void anEventCutShortIsNoObject() {
    EventForm form = new EventForm();
    readAll(List.of(FIRST), form);
    byte[] cut = FIRST.substring(0, FIRST.length() - 1).getBytes(UTF_8);
    byte[] raw = event("tab\tin it").getBytes(UTF_8);

    assertFalse(new ChatDecoder(cut, cut.length, form).read(0, cut.length, new ChatChunk()));
    assertFalse(new ChatDecoder(raw, raw.length, form).read(0, raw.length, new ChatChunk()));
  }

  private static String event(String rawText) {
    return "{\"model\":\"tiny\",\"choices\":[{\"delta\":{\"content\":\""
        + rawText
        + "\"},\"finish_reason\":null}]}";
  }

  private static void assertReadAsTrees(String... events) throws IOException {
    List<Said> expected = new ArrayList<>();
    for (String event : events) {
      JsonNode tree = JsonMapper.builder().build().readTree(event);
      JsonNode choice = tree.path("choices").path(0);
      String reasoning = choice.path("delta").path("reasoning").asText("");
      expected.add(
          new Said(
              choice.path("delta").path("content").asText(""),
              tree.path("model").asText(null),
              choice.path("finish_reason").asText(null),
              !(reasoning + choice.path("delta").path("reasoning_content").asText("")).isEmpty(),
              tree.has("usage"),
              tree.has("error")));
    }
    assertEquals(expected, readAll(List.of(events), new EventForm()));
  }

  /** As they lie in a recording: side by side. */
  private static List<Said> readAll(List<String> events, EventForm form) {
    byte[] bytes = String.join("", events).getBytes(UTF_8);
    List<Said> said = new ArrayList<>();
    try (ChatDecoder decoder = new ChatDecoder(bytes, bytes.length, form)) {
      ChatChunk chunk = new ChatChunk();
      int start = 0;
      for (String event : events) {
        int end = start + event.getBytes(UTF_8).length;
        assertTrue(decoder.read(start, end, chunk), event);
        said.add(
            new Said(
                chunk.visible.toString(),
                chunk.model,
                chunk.finishReason,
                chunk.thinks,
                chunk.usage != null,
                chunk.error != null));
        start = end;
      }
    }
    return said;
  }
}
