package io.github.mlxggufbench.embedded.python;

import java.util.List;

/** How a Python is run here: no variable of the user's Python reaches it. */
public final class PythonProcess {

  private PythonProcess() {}

  /** The command, not started, without what would mix another Python's modules into this one. */
  public static ProcessBuilder of(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    List.of("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV").forEach(builder.environment()::remove);
    builder.environment().put("PYTHONNOUSERSITE", "1");
    builder.environment().put("PYTHONUNBUFFERED", "1");
    return builder;
  }
}
