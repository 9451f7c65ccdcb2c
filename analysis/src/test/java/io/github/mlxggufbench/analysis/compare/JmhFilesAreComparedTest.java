package io.github.mlxggufbench.analysis.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.analysis.stats.ConfidenceInterval;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JmhFilesAreComparedTest {

  @TempDir Path dir;

  @Test
  void byForkMeans() throws Exception {
    ComparedLine line =
        onlyLine(
            entry("avgt", "[[10, 12], [11, 11.2], [10.9, 11.3]]"),
            entry("avgt", "[[22, 22], [22.2, 22.4], [22, 22.4]]"));
    assertEquals(3, line.a().values().length);
    assertEquals("worse", line.verdict());
    // scipy: a = [11, 11.1, 11.1], b = [22, 22.3, 22.2]; r = stats.ttest_ind(np.log(b), np.log(a),
    // equal_var=False); np.exp(r.confidence_interval(.95))
    ConfidenceInterval interval = line.interval();
    assertNotNull(interval);
    assertEquals(2.0029985052395305, interval.center(), 1e-10);
    assertEquals(1.9745928238822392, interval.lo(), 1e-10);
    assertEquals(2.031812819062013, interval.hi(), 1e-10);
  }

  @Test
  void moreIsBetterInThroughputOnly() throws Exception {
    String slow = "[[10, 10.1, 10.2]]";
    String fast = "[[20, 20.2, 20.4]]";
    assertEquals("better", onlyLine(entry("thrpt", slow), entry("thrpt", fast)).verdict());
    assertEquals("worse", onlyLine(entry("ss", slow), entry("ss", fast)).verdict());
    assertEquals("better", onlyLine(entry("sample", fast), entry("sample", slow)).verdict());
  }

  @Test
  void byIterationsOfASingleForkAndSaysSo() throws Exception {
    ComparedLine line =
        onlyLine(
            entry("avgt", "[[10, 10.1, 9.9]]"), entry("avgt", "[[10, 10.1, 9.9], [10, 10, 10]]"));
    assertEquals(3, line.a().values().length);
    assertEquals(List.of("A has one fork: its iterations are taken as independent"), line.notes());
  }

  @Test
  void withoutAnIntervalWhenThereIsOneValue() throws Exception {
    ComparedLine line = onlyLine(entry("ss", "[[10]]"), entry("ss", "[[20]]"));
    assertEquals(2.0, line.ratio());
    assertNull(line.interval());
    assertEquals("inconclusive", line.verdict());
  }

  @Test
  void scoresThatAreNoNumberHaveNoRatio() throws Exception {
    ComparedLine line =
        onlyLine(entry("ss", "[[\"NaN\"]]").replace("1.25", "\"NaN\""), entry("ss", "[[20]]"));
    assertNull(line.ratio());
    assertEquals("inconclusive", line.verdict());
  }

  @Test
  void differentModesAreRefusedNamingBoth() throws Exception {
    Comparison comparison = compare(entry("avgt", "[[10]]"), entry("thrpt", "[[10]]"));
    assertTrue(comparison.isEmpty());
    assertEquals(List.of("a.B.c (n=1): modes differ: A avgt, B thrpt"), comparison.refused());
  }

  @Test
  void differentUnitsAreRefusedNamingBoth() throws Exception {
    Comparison comparison =
        compare(entry("avgt", "[[10]]"), entry("avgt", "[[10]]").replace("ms/op", "us/op"));
    assertEquals(List.of("a.B.c (n=1): units differ: A ms/op, B us/op"), comparison.refused());
  }

  @Test
  void eachModeWithItsLike() throws Exception {
    Comparison comparison =
        compare(
            entry("avgt", "[[10]]") + "," + entry("thrpt", "[[10]]"),
            entry("thrpt", "[[10]]") + "," + entry("ss", "[[10]]"));
    assertEquals(1, comparison.lines().size());
    assertEquals(List.of("a.B.c (n=1) in mode avgt"), comparison.onlyInA());
    assertEquals(List.of("a.B.c (n=1) in mode ss"), comparison.onlyInB());
  }

  @Test
  void whatOnlyOneFileHasIsListed() throws Exception {
    Comparison comparison =
        compare(
            entry("ss", "[[10]]") + "," + entry("ss", "[[10]]").replace("a.B.c", "a.B.gone"),
            entry("ss", "[[10]]") + "," + entry("ss", "[[10]]").replace("\"1\"", "\"2\""));
    assertEquals(1, comparison.lines().size());
    assertEquals(List.of("a.B.gone (n=1)"), comparison.onlyInA());
    assertEquals(List.of("a.B.c (n=2)"), comparison.onlyInB());
  }

  private ComparedLine onlyLine(String a, String b) throws Exception {
    return compare(a, b).lines().get(0);
  }

  private Comparison compare(String a, String b) throws Exception {
    Path fileA = Files.writeString(dir.resolve("a.json"), "[" + a + "]");
    Path fileB = Files.writeString(dir.resolve("b.json"), "[" + b + "]");
    return Comparison.read(fileA, fileB);
  }

  private static String entry(String mode, String raw) {
    return """
    {"benchmark": "a.B.c", "mode": "%s", "params": {"n": "1"}, "primaryMetric":
      {"score": 1.25, "scoreUnit": "ms/op", "rawData": %s}}
    """
        .formatted(mode, raw);
  }
}
