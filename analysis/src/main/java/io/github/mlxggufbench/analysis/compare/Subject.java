package io.github.mlxggufbench.analysis.compare;

/**
 * What is measured on both sides under the same name.
 *
 * @param params canonical text; of a run directory with pair and format
 * @param metric empty for the score of a plain JMH file
 */
record Subject(String benchmark, String params, String metric) {

  /** {@code benchmark (params) metric}. */
  String text() {
    return benchmark
        + (params.isEmpty() ? "" : " (" + params + ")")
        + (metric.isEmpty() ? "" : " " + metric);
  }
}
