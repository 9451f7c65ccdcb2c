package io.github.mlxggufbench.embedded.modelfile;

/**
 * How an engine stores one number of its KV cache: {@code blockBytes} for each {@code
 * blockElements} numbers, scales included.
 *
 * @see <a href="https://github.com/ggml-org/ggml/blob/master/src/ggml-common.h">ggml's blocks</a>
 */
public enum KvElement {
  /** What both engines use unless they are told otherwise. */
  F16(2, 1),
  F32(4, 1),
  /** llama.cpp's {@code --cache-type-k q8_0}: 32 bytes and a 16-bit scale. */
  Q8_0(34, 32),
  /** llama.cpp's {@code --cache-type-k q4_0}: 16 bytes and a 16-bit scale. */
  Q4_0(18, 32),
  /** MLX, 8 bits in groups of 64: 64 bytes, a 16-bit scale and a 16-bit bias. */
  MLX_8BIT(68, 64),
  /** MLX, 4 bits in groups of 64: 32 bytes, a 16-bit scale and a 16-bit bias. */
  MLX_4BIT(36, 64);

  private final int blockBytes;
  private final int blockElements;

  KvElement(int blockBytes, int blockElements) {
    this.blockBytes = blockBytes;
    this.blockElements = blockElements;
  }

  /** Of that many numbers, in bytes; a block that is begun counts in part. */
  long bytes(long elements) {
    return Math.floorDiv(elements * blockBytes, (long) blockElements);
  }
}
