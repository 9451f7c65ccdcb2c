package io.github.mlxggufbench.tinymodel.model;

/** The model families that are made. */
public enum Architecture {
  /** A dense Llama. */
  DENSE,

  /** Mixtral: a Llama whose feed-forward networks are experts behind a router. */
  MIXTRAL,

  /**
   * Llama 4 Scout: one routed expert per token beside a shared one; every fourth layer without
   * rotary position embedding, so at least four layers; normalized queries and keys.
   */
  SCOUT
}
