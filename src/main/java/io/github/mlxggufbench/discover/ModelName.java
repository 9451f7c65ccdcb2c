package io.github.mlxggufbench.discover;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a key, a repository or a file name says of its model, without publisher, format and
 * quantisation: {@code mlx-community/Llama-3.2-3B-Instruct-4bit} and {@code
 * Llama-3.2-3B-Instruct-Q4_K_M.gguf} have the same words.
 *
 * @param words in order, lower case
 * @param textOnly whether the name says that pictures were left out of a model that reads them
 */
record ModelName(List<String> words, boolean textOnly) {

  /** What a model was trained to do, as far as its name says it. */
  enum Tuning {
    INSTRUCT,
    BASE,
    UNSAID
  }

  private static final Pattern SHARD = Pattern.compile("-\\d{5}-of-\\d{5}$");

  /**
   * Names of quantisations: llama.cpp's ({@code Q4_K_M}, {@code IQ4_XS}, {@code UD-Q4_K_XL}), MLX's
   * ({@code 4bit}, {@code 8-bit}, {@code 4bit-DWQ}, {@code gs64}), plain types. Quantisation-aware
   * training ({@code qat}) is none: it makes other weights.
   */
  private static final Pattern QUANTIZATION =
      Pattern.compile(
          "(?<=^|[-_.@])((ud[-_])?i?q\\d([-_](k|xxs|xs|nl|s|m|l|xl|0|1))*|\\d+(\\.\\d+)?[-_]?bits?"
              + "|bf16|fp?16|fp?32|fp8|mxfp[48]|nvfp4|dwq|awq|gptq|gs\\d+|g(32|64|128))(?=$|[-_.@])");

  /** Words that tell of a file and not of the model in it. */
  private static final Set<String> OF_THE_FILE =
      Set.of("gguf", "mlx", "hf", "i1", "imat", "imatrix", "quantized", "safetensors");

  private static final Set<String> INSTRUCT = Set.of("instruct", "it", "chat");
  private static final Set<String> BASE = Set.of("base", "pt");
  private static final Pattern SIZE =
      Pattern.compile("(\\d+x)?\\d+(\\.\\d+)?[bm]|a\\d+(\\.\\d+)?b");

  /** Of a key of LM Studio's, a repository's name or a file's. */
  static ModelName of(String text) {
    String name = text.substring(text.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    name = name.endsWith(".gguf") ? name.substring(0, name.length() - 5) : name;
    name = SHARD.matcher(name).replaceFirst("");
    name = QUANTIZATION.matcher(name).replaceAll("");
    List<String> words = new ArrayList<>();
    for (String word : name.split("[-_@ :]+|\\.(?!\\d)|(?<!\\d)\\.", 0)) {
      if (!word.isEmpty() && !OF_THE_FILE.contains(word)) {
        words.add(word);
      }
    }
    // Meta's own repositories say Meta-Llama-3.1, those of others Llama-3.1.
    if (words.size() > 1 && words.get(0).equals("meta") && words.get(1).startsWith("llama")) {
      words.remove(0);
    }
    boolean textOnly = words.remove("text");
    return new ModelName(List.copyOf(words), textOnly);
  }

  Tuning tuning() {
    if (words.stream().anyMatch(INSTRUCT::contains)) {
      return Tuning.INSTRUCT;
    }
    return words.stream().anyMatch(BASE::contains) ? Tuning.BASE : Tuning.UNSAID;
  }

  /** The words without those of size and tuning: what models of one family share. */
  List<String> family() {
    return words.stream()
        .filter(word -> !INSTRUCT.contains(word) && !BASE.contains(word))
        .filter(word -> !SIZE.matcher(word).matches())
        .toList();
  }

  /** In the signs that a pair's name may have. */
  String asPairName() {
    String name = String.join("-", words).replaceAll("[^A-Za-z0-9._-]+", "-");
    return name.isEmpty() ? "model" : name;
  }
}
