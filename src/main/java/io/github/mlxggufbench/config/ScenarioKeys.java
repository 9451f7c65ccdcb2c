package io.github.mlxggufbench.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The keys that a scenario's section of a profile may hold beside {@code rounds}, {@code warmup}
 * and {@code requests}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ScenarioKeys {
  /** The parameter that says how long a prompt is: a cell whose build cannot hold it is skipped. */
  String CONTEXT_TOKENS = "contextTokens";

  /** The key of the pause after each request. */
  String DELAY = "delay";

  /** The key of the length of an answer, in tokens. */
  String MAX_TOKENS = "max_tokens";

  /** The parameter that says what is repeated, and its value for a load before each request. */
  String MODE = "mode";

  String RELOAD = "reload";

  Key[] value();

  /** What is asked, in a few words for the plan; empty = the settings say it. */
  String prompts() default "";

  /**
   * Whether the load itself is measured, so that a round has exactly one iteration and no warm-up.
   */
  boolean singleIteration() default false;

  /** Requests that are issued in one iteration. */
  int requestsAnIteration() default 1;

  /**
   * Parts of a round that are compared on their own; {@code requests} counts the measured requests
   * of each.
   */
  String[] groups() default {};

  /** Whether it measures mixtures of experts only: other pairs are left out. */
  boolean mixturesOnly() default false;

  /** One key: its YAML name (snake_case), its type, and its range where it is a number. */
  @interface Key {
    String name();

    Type type();

    int min() default 1;

    int max() default Integer.MAX_VALUE;

    /**
     * The JMH parameter that takes the value or values; empty = none, the scenario reads it as a
     * setting.
     */
    String param() default "";

    /** For {@code DURATION}: a pause after each request, and not one a round. */
    boolean eachRequest() default false;

    /** For {@code TEXT}: the allowed words; empty = any. */
    String[] allowed() default {};
  }

  /** What a key holds. */
  enum Type {
    INTEGER,
    INTEGERS,
    DURATION,
    TEXT
  }
}
