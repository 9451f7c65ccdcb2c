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
    return environment.installed()
        ? Diagnosis.ok("llama.cpp and MLX in " + environment.cacheDir())
        : Diagnosis.failed(
            "llama.cpp and MLX are not installed in " + environment.cacheDir(),
            "java -jar target/benchmarks.jar setup");
  }
}
