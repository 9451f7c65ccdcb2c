package io.github.mlxggufbench.record;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/**
 * The one way JSON is written in a run directory: snake case, unknown as {@code null}, UTC with
 * milliseconds.
 */
public final class Json {
  private static final DateTimeFormatter WALL_CLOCK =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

  public static final ObjectMapper MAPPER =
      JsonMapper.builder()
          // The shortest text that reads back as the number, on JDK 17 too.
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
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

  /** Writes the value, on one line without its end. */
  static void write(Object value, ByteArrayOutputStream out) {
    try {
      MAPPER.writeValue(out, value);
    } catch (IOException e) {
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
