package io.github.mlxggufbench.selftest;

import io.github.mlxggufbench.record.SelftestFigures.Spread;
import io.github.mlxggufbench.record.SelftestFigures.StreamError;
import io.github.mlxggufbench.server.Quantile;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** Many streams' errors as the few figures that are published. */
final class Errors {
  private Errors() {}

  /**
   * @param played at least one
   */
  static StreamError of(int streams, List<PlayedStream> played) {
    double[] trueTtft = played.stream().mapToDouble(PlayedStream::trueTtftMs).sorted().toArray();
    return new StreamError(
        streams,
        played.size(),
        Quantile.of(trueTtft, 0.5),
        spread(played.stream().mapToDouble(PlayedStream::ttftErrorMs)),
        spread(played.stream().flatMapToDouble(stream -> Arrays.stream(stream.gapErrorsMs()))),
        spread(played.stream().mapToDouble(PlayedStream::decodeRateError)));
  }

  static Spread spread(DoubleStream errors) {
    double[] signed = errors.sorted().toArray();
    double[] sizes = Arrays.stream(signed).map(Math::abs).sorted().toArray();
    return new Spread(Quantile.of(signed, 0.5), Quantile.of(sizes, 0.99));
  }
}
