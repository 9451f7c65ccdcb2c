package io.github.mlxggufbench.server.lmstudio;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON of events that lie side by side, in their order: those of the same form as one
 * before by comparison, the others by one streaming parser. No tree is built but of what comes once
 * in a stream (usage, stats, errors), and no text that nobody asked for. A member that is absent,
 * null or of another type reads as absent.
 */
final class ChatDecoder implements AutoCloseable {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final ObjectReader TREES = JsonMapper.builder().build().reader();

  private final byte[] bytes;
  private final int to;
  private final EventForm form;
  private @Nullable JsonParser opened;

  /** Where the parser began, and where it stands. */
  private int from;

  private int parsedTo;

  /** Where the closing quote of the event's text is; -1 when it has none. */
  private int textEnd;

  private @Nullable String lastModel;

  /**
   * @param to where the last event ends
   * @param form of the events before these; learns the form of these
   */
  ChatDecoder(byte[] bytes, int to, EventForm form) {
    this.bytes = bytes;
    this.to = to;
    this.form = form;
  }

  /**
   * Reads the next event; those before it were read, and were fine.
   *
   * @param start of the event, without white space around it
   * @param end of it
   * @return false when it is not one JSON object; nothing can be read after that
   */
  boolean read(int start, int end, ChatChunk into) {
    into.clear();
    return form.read(bytes, start, end, into) || parse(start, end, into);
  }

  private boolean parse(int start, int end, ChatChunk into) {
    if (!beginsObject(start, end)) {
      return false;
    }
    try {
      JsonParser json = opened != null && parsedTo == start ? opened : open(start);
      textEnd = -1;
      json.nextToken();
      chunk(json, into);
      parsedTo = position(json);
      // Of an object that is not closed, the parser finds the rest in the event that follows it.
      if (parsedTo != end) {
        return false;
      }
      if (textEnd >= 0) {
        form.learn(bytes, start, end, textEnd, into);
      }
      return true;
    } catch (JsonProcessingException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e); // no input or output takes part
    }
  }

  private JsonParser open(int start) throws IOException {
    close();
    from = start;
    opened = FACTORY.createParser(bytes, start, to - start);
    return opened;
  }

  private int position(JsonParser json) {
    return from + (int) json.currentLocation().getByteOffset();
  }

  /** A mark, or a zero after the brace, would make the parser guess at another encoding. */
  private boolean beginsObject(int start, int end) {
    return end - start >= 2 && bytes[start] == '{' && bytes[start + 1] != 0;
  }

  private void chunk(JsonParser json, ChatChunk into) throws IOException {
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      json.nextToken();
      switch (name) {
        case "choices" -> choices(json, into);
        case "model" -> into.model = model(json);
        case "usage" -> into.usage = object(json);
        case "timings" -> into.timings = object(json);
        case "stats" -> into.stats = object(json);
        case "error" -> into.error = ErrorBody.ofMember(TREES.readTree(json));
        default -> json.skipChildren();
      }
    }
  }

  /** One choice was asked for; others are none of ours. */
  private void choices(JsonParser json, ChatChunk into) throws IOException {
    if (!json.isExpectedStartArrayToken()) {
      json.skipChildren();
      return;
    }
    JsonToken first = json.nextToken();
    if (first == JsonToken.START_OBJECT) {
      choice(json, into);
    } else if (first == JsonToken.END_ARRAY) {
      return;
    } else {
      json.skipChildren();
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      json.skipChildren();
    }
  }

  private void choice(JsonParser json, ChatChunk into) throws IOException {
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      json.nextToken();
      if (name.equals("delta") && json.isExpectedStartObjectToken()) {
        delta(json, into);
      } else if (name.equals("finish_reason") && json.hasToken(JsonToken.VALUE_STRING)) {
        into.finishReason = json.getTextLength() == 0 ? null : json.getText();
      } else {
        json.skipChildren();
      }
    }
  }

  private void delta(JsonParser json, ChatChunk into) throws IOException {
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      json.nextToken();
      switch (name) {
        case "content" -> visible(json, into.visible);
        case "reasoning_content", "reasoning" -> into.thinks |= isText(json);
        case "tool_calls" -> into.callsTool |= hasMember(json);
        default -> json.skipChildren();
      }
    }
  }

  private void visible(JsonParser json, StringBuilder into) throws IOException {
    into.setLength(0);
    textEnd = -1;
    if (isText(json)) {
      into.append(json.getTextCharacters(), json.getTextOffset(), json.getTextLength());
      textEnd = position(json) - 1;
    } else {
      json.skipChildren();
    }
  }

  /** Whether the value is a text that is not empty; skips it when it is anything else. */
  private static boolean isText(JsonParser json) throws IOException {
    if (json.hasToken(JsonToken.VALUE_STRING)) {
      return json.getTextLength() > 0;
    }
    json.skipChildren();
    return false;
  }

  private static boolean hasMember(JsonParser json) throws IOException {
    if (!json.currentToken().isStructStart()) {
      return false;
    }
    int members = 0;
    for (JsonToken next = json.nextToken(); !next.isStructEnd(); next = json.nextToken()) {
      json.skipChildren();
      members++;
    }
    return members > 0;
  }

  /** The model's name: the same object for as long as it stays the same. */
  private @Nullable String model(JsonParser json) throws IOException {
    if (!isText(json)) {
      return null;
    }
    if (lastModel == null || !isText(json, lastModel)) {
      lastModel = json.getText();
    }
    return lastModel;
  }

  private static boolean isText(JsonParser json, String expected) throws IOException {
    char[] chars = json.getTextCharacters();
    int offset = json.getTextOffset();
    boolean same = expected.length() == json.getTextLength();
    for (int i = 0; same && i < expected.length(); i++) {
      same = expected.charAt(i) == chars[offset + i];
    }
    return same;
  }

  private static @Nullable JsonNode object(JsonParser json) throws IOException {
    if (json.isExpectedStartObjectToken()) {
      return TREES.readTree(json);
    }
    json.skipChildren();
    return null;
  }

  @Override
  public void close() {
    try {
      if (opened != null) {
        opened.close();
        opened = null;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // no input or output takes part
    }
  }
}
