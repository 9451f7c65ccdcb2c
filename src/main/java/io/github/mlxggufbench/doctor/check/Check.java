package io.github.mlxggufbench.doctor.check;

/** One thing to look at before a run. */
public interface Check {

  /** One or two words: {@code swap}, {@code pair llama-3.2-3b}. */
  String name();

  /** Looks; may take a second or two, changes nothing. */
  Diagnosis look() throws InterruptedException;
}
