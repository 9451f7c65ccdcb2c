package io.github.mlxggufbench.analysis.experts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.analysis.summary.ExpertFinding;
import io.github.mlxggufbench.analysis.summary.Interval;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SpecialisedOnlyAboveTheNoiseTest {

  private final Router router = new Router(7);

  @Test
  void whereTheDomainsDiffer() {
    ExpertFinding.Layer layer =
        layer(
            Map.of(
                "code", router.texts(12, 200, 0, 3, 1, 1, 1),
                "facts", router.texts(12, 200, 0, 1, 1, 1, 1)));

    assertEquals(true, layer.specialised());
    // The weights' own divergence: (1/2, 1/6, 1/6, 1/6) against (1/4 …), 0.0488 bits by hand.
    Interval excess = layer.jsdExcess();
    assertNotNull(excess);
    assertEquals(0.0488, excess.center(), 0.012);
    assertTrue(bound(excess.lo()) < 0.0488 && 0.0488 < bound(excess.hi()), excess.toString());
  }

  @Test
  void notWhereTheyAreOneDistribution() {
    int specialised = 0;
    for (int i = 0; i < 40; i++) {
      ExpertFinding.Layer layer =
          layer(
              Map.of(
                  "code", router.texts(12, 100, 0, 1, 2, 1, 1),
                  "facts", router.texts(12, 100, 0, 1, 2, 1, 1)));
      specialised += Boolean.TRUE.equals(layer.specialised()) ? 1 : 0;
    }
    assertTrue(specialised <= 3, specialised + " of 40");
  }

  /** Tokens of one text go together: to the test alone, twelve texts look like a difference. */
  @Test
  void notWhereOnlyTheTextsDiffer() {
    int specialised = 0;
    int seenByTheTestAlone = 0;
    for (int i = 0; i < 40; i++) {
      ExpertFinding.Layer layer =
          layer(
              Map.of(
                  "code", router.texts(12, 200, 3, 1, 1, 1, 1),
                  "facts", router.texts(12, 200, 3, 1, 1, 1, 1)));
      specialised += Boolean.TRUE.equals(layer.specialised()) ? 1 : 0;
      seenByTheTestAlone += bound(layer.pHolm()) <= 0.05 ? 1 : 0;
    }
    assertTrue(seenByTheTestAlone >= 35, seenByTheTestAlone + " of 40");
    assertTrue(specialised <= 5, specialised + " of 40");
  }

  @Test
  void undecidedWithOneTextOrOneDomain() {
    ExpertFinding.Layer oneText =
        layer(
            Map.of(
                "code", router.texts(1, 200, 0, 3, 1, 1, 1),
                "facts", router.texts(12, 200, 0, 1, 1, 1, 1)));
    ExpertFinding.Layer oneDomain = layer(Map.of("code", router.texts(12, 200, 0, 3, 1, 1, 1)));

    assertNull(oneText.specialised());
    assertNull(oneText.jsdExcess());
    assertNull(oneDomain.specialised());
    assertNull(oneDomain.meanJsd());
    assertNull(oneDomain.jsdNullMean());
  }

  private static ExpertFinding.Layer layer(Map<String, List<Document>> texts) {
    Layer layer = new Layer(0, texts);
    return layer.finding(layer.pValue(), null);
  }

  private static double bound(@Nullable Double value) {
    assertNotNull(value);
    return value;
  }
}
