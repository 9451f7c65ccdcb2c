package io.github.mlxggufbench.server.sse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ill-formed sequences of the Unicode Standard, chapter 3.9, tables 3-7 and following. */
class InvalidUtf8IsReportedTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "80", // a continuation byte alone
        "C3", // a character cut off by the line's end
        "C0AF", // an overlong slash
        "EDA080", // a surrogate
        "F4908080", // beyond U+10FFFF
        "FF"
      })
  void illFormedBytesAreNamedAsSuch(String hex) {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    stream.writeBytes("data: a".getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < hex.length(); i += 2) {
      stream.write(Integer.parseInt(hex, i, i + 2, 16));
    }
    stream.writeBytes("\n\n".getBytes(StandardCharsets.UTF_8));
    byte[] bytes = stream.toByteArray();

    SseException problem =
        assertThrows(SseException.class, () -> Parsed.inPieces(bytes, bytes.length));

    assertEquals(SseException.Kind.INVALID_UTF8, problem.kind());
  }
}
