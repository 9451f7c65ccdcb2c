package io.github.mlxggufbench.tinymodel.gguf;

import io.github.mlxggufbench.tinymodel.model.Build;
import io.github.mlxggufbench.tinymodel.model.ModelSpec;
import io.github.mlxggufbench.tinymodel.model.ModelTensors;
import io.github.mlxggufbench.tinymodel.model.Shape;
import io.github.mlxggufbench.tinymodel.model.Tensor;
import io.github.mlxggufbench.tinymodel.model.TensorFile;
import io.github.mlxggufbench.tinymodel.model.Tokenizer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A model as a GGUF file, version 3.
 *
 * @param type of the matrices; norms and routers are F32
 * @see <a href="https://github.com/ggml-org/ggml/blob/master/docs/gguf.md">gguf.md</a>
 */
public record GgufBuild(ModelSpec spec, GgmlType type) implements Build {

  private static final int VERSION = 3;
  private static final int ALIGNMENT = 32;

  @Override
  public String format() {
    return "gguf";
  }

  @Override
  public String fileExtension() {
    return ".gguf";
  }

  @Override
  public void write(Path file) throws IOException {
    Tokenizer tokenizer = Tokenizer.learnt();
    List<Tensor> tensors = ModelTensors.of(spec, tokenizer);
    try (TensorFile out = new TensorFile(file)) {
      out.write(header(tensors, tokenizer));
      for (Tensor tensor : tensors) {
        out.align(ALIGNMENT);
        out.write(tensor, typeOf(tensor).encoder());
      }
      out.align(ALIGNMENT);
    }
  }

  private byte[] header(List<Tensor> tensors, Tokenizer tokenizer) {
    GgufMetadata metadata = GgufMetadata.of(spec, type, tokenizer);
    GgufBytes header =
        new GgufBytes()
            .bytes("GGUF".getBytes(StandardCharsets.US_ASCII))
            .int32(VERSION)
            .int64(tensors.size())
            .int64(metadata.count())
            .bytes(metadata.toByteArray());
    long offset = 0;
    for (Tensor tensor : tensors) {
      header.string(tensor.ggufName());
      putShape(tensor.shape().sizes(), header);
      header.int32(typeOf(tensor).id).int64(offset);
      offset = alignedEnd(offset, tensor);
    }
    return header.toByteArray();
  }

  /** GGUF counts dimensions from the innermost. */
  private static void putShape(List<Integer> sizes, GgufBytes header) {
    header.int32(sizes.size());
    for (int i = sizes.size() - 1; i >= 0; i--) {
      header.int64(sizes.get(i));
    }
  }

  private long alignedEnd(long offset, Tensor tensor) {
    Shape shape = tensor.shape();
    long end = offset + shape.rows() * typeOf(tensor).encoder().rowBytes(shape.columns());
    return (end + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  }

  private GgmlType typeOf(Tensor tensor) {
    return tensor.quantizable() ? type : GgmlType.F32;
  }
}
