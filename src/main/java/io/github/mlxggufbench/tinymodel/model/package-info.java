/**
 * What a tiny model is, whatever the format: its specification, its seeded tensors, the vocabulary
 * that all models share, and how tensors are streamed into a file.
 */
@NullMarked
package io.github.mlxggufbench.tinymodel.model;

import org.jspecify.annotations.NullMarked;
