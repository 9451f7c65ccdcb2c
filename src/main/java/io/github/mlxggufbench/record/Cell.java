package io.github.mlxggufbench.record;

import io.github.mlxggufbench.config.Format;
import java.util.Map;

/**
 * What is repeated round by round and compared with its counterpart of the other format.
 *
 * @param benchmark {@code <Scenario>.<method>}
 * @param params JMH parameters beside pair and format
 */
public record Cell(String benchmark, String pair, Format format, Map<String, String> params) {

  /** The scenario's class name: the key of its section in {@code benchmark.yaml}. */
  public String scenario() {
    return benchmark.substring(0, benchmark.indexOf('.'));
  }
}
