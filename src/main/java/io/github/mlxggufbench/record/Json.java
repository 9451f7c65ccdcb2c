package io.github.mlxggufbench.record;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The one way JSON is written in a run directory: snake case, unknown as {@code null}, UTC with
 * milliseconds.
 */
public final class Json {
  private static final DateTimeFormatter WALL_CLOCK =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  public static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .addModule(
              new SimpleModule()
                  .addSerializer(Instant.class, new AsText<>(WALL_CLOCK::format))
                  .addSerializer(Path.class, new AsText<>(Path::toString))
                  .addSerializer(Duration.class, new AsText<>(Duration::toString))
                  .addDeserializer(Duration.class, new DurationFromText()))
          .build();

  private Json() {}

  /** Wall-clock time as files carry it: {@code 2026-11-22T21:50:00.000Z}. */
  public static String wallClock(Instant instant) {
    return WALL_CLOCK.format(instant);
  }

  /** The value on one line. */
  static String line(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not expressible as JSON: " + value.getClass(), e);
    }
  }

  private static final class AsText<T> extends JsonSerializer<T> {
    private final java.util.function.Function<T, String> text;

    AsText(java.util.function.Function<T, String> text) {
      this.text = text;
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(text.apply(value));
    }
  }

  private static final class DurationFromText
      extends com.fasterxml.jackson.databind.JsonDeserializer<Duration> {
    @Override
    public Duration deserialize(
        com.fasterxml.jackson.core.JsonParser in,
        com.fasterxml.jackson.databind.DeserializationContext context)
        throws IOException {
      return Duration.parse(in.getText());
    }
  }
}
