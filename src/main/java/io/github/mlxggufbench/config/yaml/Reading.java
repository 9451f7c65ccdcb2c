package io.github.mlxggufbench.config.yaml;

/** Turns a value of the file into what it means. */
@FunctionalInterface
public interface Reading<T> {

  T read(Value value) throws InvalidYamlException;
}
