package io.github.mlxggufbench.analysis;

/** The command line of {@code analysis.jar}. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    System.out.println("analysis");
  }
}
