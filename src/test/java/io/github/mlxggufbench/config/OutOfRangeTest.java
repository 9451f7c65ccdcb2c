package io.github.mlxggufbench.config;

import static io.github.mlxggufbench.config.ConfigText.PAIRS;
import static io.github.mlxggufbench.config.ConfigText.PROFILES;
import static io.github.mlxggufbench.config.ConfigText.errorIn;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OutOfRangeTest {

  @Test
  void noRounds() {
    assertEquals(
        "benchmark.yaml:5:20: profiles.quick.rounds: \"0\" is out of range; allowed: at least 1",
        errorIn(PAIRS + "profiles:\n  quick: { rounds: 0, ColdStart: {} }\n"));
  }

  @Test
  void negativeWarmup() {
    assertEquals(
        "benchmark.yaml:1:65: profiles.quick.ColdStart.warmup: \"-1\" is out of range; allowed: at"
            + " least 0",
        errorIn("profiles: { quick: { rounds: 3, ColdStart: { rounds: 3, warmup: -1 } } }\n"));
  }

  @Test
  void oneTokenIsTooShortForASpeed() {
    assertEquals(
        "benchmark.yaml:1:65: profiles.quick.SimpleGeneration.max_tokens: \"1\" is out of range;"
            + " allowed: at least 2",
        errorIn("profiles: { quick: { rounds: 3, SimpleGeneration: { max_tokens: 1 } } }\n"));
  }

  @Test
  void ofAListNamesTheItem() {
    assertEquals(
        "benchmark.yaml:1:57: profiles.quick.EveryType.sizes[1]: \"9999\" is out of range; allowed:"
            + " 8 to 4096",
        errorIn("profiles: { quick: { rounds: 3, EveryType: { sizes: [8, 9999] } } }\n"));
  }

  @Test
  void moreThanAnInt() {
    assertEquals(
        "benchmark.yaml:1:30: profiles.quick.rounds: \"99999999999\" is out of range; allowed: at"
            + " least 1",
        errorIn("profiles: { quick: { rounds: 99999999999, ColdStart: {} } }\n"));
  }

  @Test
  void samplingFasterThanReadingsAre() {
    assertEquals(
        "benchmark.yaml:1:55: profiles.quick.sampling.interval: \"19ms\" is out of range; allowed:"
            + " 20ms to 10s",
        errorIn("profiles: { quick: { rounds: 3, sampling: { interval: 19ms } } }\n"));
  }

  @Test
  void noTimeToConnect() {
    assertEquals(
        "benchmark.yaml:1:23: timeouts.connect: \"0s\" is out of range; allowed: 1ms to 168h",
        errorIn("timeouts: { connect:  0s }\n" + PAIRS + PROFILES));
  }
}
