package io.github.mlxggufbench.tinymodel.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The sizes of a tensor, outermost first; its rows run along the last one. */
public record Shape(List<Integer> sizes) {

  /** The shape with these sizes, outermost first. */
  public static Shape of(Integer... sizes) {
    return new Shape(List.copyOf(Arrays.asList(sizes)));
  }

  /** The length of a row. */
  public int columns() {
    return sizes.get(sizes.size() - 1);
  }

  /** The number of rows. */
  public long rows() {
    return elements() / columns();
  }

  /** The number of weights. */
  public long elements() {
    long elements = 1;
    for (int size : sizes) {
      elements *= size;
    }
    return elements;
  }

  /** This shape with rows of another length. */
  public Shape withColumns(int columns) {
    List<Integer> changed = new ArrayList<>(sizes);
    changed.set(sizes.size() - 1, columns);
    return new Shape(List.copyOf(changed));
  }
}
