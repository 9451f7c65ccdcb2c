package io.github.mlxggufbench.doctor.subject;

import io.github.mlxggufbench.doctor.check.Check;
import io.github.mlxggufbench.doctor.check.Diagnosis;
import io.github.mlxggufbench.embedded.python.PythonEnvironment;

/** llama.cpp and MLX for the embedded server, in their Python environment. */
public final class EnginesCheck implements Check {
  private final PythonEnvironment environment;

  public EnginesCheck(PythonEnvironment environment) {
    this.environment = environment;
  }

  @Override
  public String name() {
    return "engines";
  }

  @Override
  public Diagnosis look() {
    if (environment.installed()) {
      return Diagnosis.ok("llama.cpp and MLX in " + environment.cacheDir());
    }
    String missing = "llama.cpp and MLX are not installed in " + environment.cacheDir();
    String hindrance = environment.hindrance();
    return Diagnosis.failed(
        missing, hindrance == null ? "java -jar target/benchmarks.jar setup" : hindrance);
  }
}
