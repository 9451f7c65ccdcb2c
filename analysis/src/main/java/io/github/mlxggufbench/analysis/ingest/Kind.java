package io.github.mlxggufbench.analysis.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

/** The type of a column, and how it is read from JSON and from CSV text. Absent reads as null. */
enum Kind {
  TEXT(StringColumn::create),
  INTEGER(IntColumn::create),
  /** An integer that is 0 where it is not given. */
  ORDINAL(IntColumn::create),
  LONG(LongColumn::create),
  REAL(DoubleColumn::create),
  FLAG(BooleanColumn::create),
  /** An object of parameters, as {@link Params#text()}. */
  PARAMS(StringColumn::create),
  /** The size of an array. */
  COUNT(IntColumn::create),
  /** An object kept verbatim as JSON text. */
  JSON(StringColumn::create);

  private final Function<String, Column<?>> column;

  Kind(Function<String, Column<?>> column) {
    this.column = column;
  }

  Column<?> column(String name) {
    return column.apply(name);
  }

  /**
   * @throws IllegalArgumentException saying what was expected
   */
  @Nullable Object read(JsonNode json) {
    if (this == PARAMS) {
      return Params.of(json).text();
    }
    if (json.isMissingNode() || json.isNull()) {
      return this == ORDINAL ? (Object) 0 : null;
    }
    return switch (this) {
      case TEXT -> json.isTextual() ? json.textValue() : refuse("text", json);
      case INTEGER, ORDINAL ->
          json.isIntegralNumber() && json.canConvertToInt()
              ? (Object) json.intValue()
              : refuse("an integer", json);
      case LONG ->
          json.isIntegralNumber() && json.canConvertToLong()
              ? (Object) json.longValue()
              : refuse("an integer", json);
      case REAL -> isFinite(json) ? (Object) json.doubleValue() : refuse("a number", json);
      case FLAG -> json.isBoolean() ? (Object) json.booleanValue() : refuse("a boolean", json);
      case COUNT -> json.isArray() ? (Object) json.size() : refuse("an array", json);
      case PARAMS, JSON -> json.toString();
    };
  }

  /**
   * @throws IllegalArgumentException for text that is no value of this kind
   */
  @Nullable Object read(String cell) {
    if (cell.isEmpty()) {
      return null;
    }
    return switch (this) {
      case INTEGER, ORDINAL, COUNT -> Integer.valueOf(cell);
      case LONG -> Long.valueOf(cell);
      case REAL -> Double.valueOf(cell);
      case FLAG -> Boolean.valueOf(cell);
      case TEXT, PARAMS, JSON -> cell;
    };
  }

  private static boolean isFinite(JsonNode json) {
    return json.isNumber() && Double.isFinite(json.doubleValue());
  }

  private static Object refuse(String expected, JsonNode found) {
    throw new IllegalArgumentException("expected " + expected + ", found " + found);
  }
}
