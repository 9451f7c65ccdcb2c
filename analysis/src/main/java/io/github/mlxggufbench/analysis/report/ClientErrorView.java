package io.github.mlxggufbench.analysis.report;

import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import io.github.mlxggufbench.analysis.ingest.SelfTest;
import io.github.mlxggufbench.analysis.notation.Quantity;
import io.github.mlxggufbench.analysis.report.PairView.Cells;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far off the client itself is on the machine of a run.
 *
 * @param sentence what a reader takes from it
 * @param rows streams at once, requests, true TTFT, error of TTFT, of gaps, of the decode rate;
 *     each as median and p99
 * @param rates what else was measured; empty when nothing was
 */
record ClientErrorView(String sentence, List<Cells> rows, String rates) {

  static ClientErrorView of(RunDirectory run) {
    SelfTest test = run.manifest().selfTest();
    if (test == null) {
      return unmeasured("the run holds no self-test");
    }
    if (test.streams().isEmpty()) {
      return unmeasured(test.unknown().isEmpty() ? "the run does not say why" : test.unknown());
    }
    return new ClientErrorView(
        sentence(test), test.streams().stream().map(ClientErrorView::row).toList(), rates(test));
  }

  private static ClientErrorView unmeasured(String why) {
    return new ClientErrorView(
        "The client’s own error on this machine was not measured: " + why + ".", List.of(), "");
  }

  private static String sentence(SelfTest test) {
    Optional<SelfTest.Streams> single =
        test.streams().stream().filter(s -> s.streams() == 1).findFirst();
    return single
        .map(s ->
            "The client’s own error on this machine, at p99: time to first token %s, gaps %s,"
                    .formatted(ms(s.ttftMs().p99()), ms(s.gapMs().p99()))
                + " decode rate %s. Nothing finer can be told."
                    .formatted(Quantity.percent(s.decodeRate().p99())))
        .orElse("The client’s own error with one stream was not measured.");
  }

  private static Cells row(SelfTest.Streams streams) {
    return Cells.of(
        Integer.toString(streams.streams()),
        streams.requests() == null ? Quantity.UNKNOWN : Quantity.shortest(streams.requests()),
        ms(streams.trueTtftMs()),
        ms(streams.ttftMs().median()) + ", " + ms(streams.ttftMs().p99()),
        ms(streams.gapMs().median()) + ", " + ms(streams.gapMs().p99()),
        Quantity.percent(streams.decodeRate().median())
            + ", "
            + Quantity.percent(streams.decodeRate().p99()));
  }

  private static String rates(SelfTest test) {
    List<String> parts = new ArrayList<>();
    if (test.requestsPerSecond() != null) {
      parts.add("%,.0f requests a second".formatted(test.requestsPerSecond()));
    }
    if (test.tokensPerSecond() != null) {
      parts.add("%,.0f tokens a second on one stream".formatted(test.tokensPerSecond()));
    }
    if (test.gcPauses() != null) {
      parts.add(
          "%,.0f garbage collections".formatted(test.gcPauses())
              + (test.gcPauseMaxMs() == null ? "" : ", the longest " + ms(test.gcPauseMaxMs())));
    }
    String unknown = test.unknown().isEmpty() ? "" : " Unknown: " + test.unknown() + ".";
    return parts.isEmpty()
        ? unknown.strip()
        : "The client itself reached " + String.join("; ", parts) + "." + unknown;
  }

  private static String ms(@Nullable Double value) {
    return Quantity.of(value, "ms");
  }
}
