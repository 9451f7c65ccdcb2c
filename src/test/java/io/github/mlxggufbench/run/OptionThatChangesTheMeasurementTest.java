package io.github.mlxggufbench.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionThatChangesTheMeasurementTest {

  @ParameterizedTest
  @CsvSource({
    "-bm,avgt",
    "-bm,all",
    "-t,4",
    "-bs,2",
    "-wbs,2",
    "-f,0",
    "-wf,1",
    "-wmb,ColdStart",
    "-wm,BULK",
    "-opi,5",
    "-to,1s",
  })
  void isRefusedByName(String option, String value) {
    RunException refused =
        assertThrows(RunException.class, () -> JmhOptions.parse(List.of(option, value)));

    assertEquals(ExitCode.USAGE, refused.exit());
    assertTrue(refused.toString().contains(option), refused.toString());
  }

  @Test
  void unknownOptionIsAUsageError() {
    RunException refused =
        assertThrows(RunException.class, () -> JmhOptions.parse(List.of("-nonsense")));

    assertEquals(ExitCode.USAGE, refused.exit());
  }

  @Test
  void othersKeepTheirMeaning() throws RunException {
    JmhOptions options =
        JmhOptions.parse(
            List.of("Simple", "-f", "4", "-i", "5", "-p", "pair=a,b", "-bm", "ss", "-t", "1"));

    assertEquals(List.of("a", "b"), options.parameter("pair"));
    assertEquals(4, options.options().getForkCount().get());
    assertEquals(5, options.options().getMeasurementIterations().get());
  }
}
