package io.github.mlxggufbench.tinymodel.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The vocabulary that all tiny models share: byte-level byte-pair encoding learnt from {@code
 * corpus.txt}, then the special tokens, then reserved ones up to a round number.
 */
public final class Tokenizer {

  /**
   * A chat as {@code <|im_start|>role … <|im_end|>}. The token that begins a text is written here;
   * llama.cpp, which adds one by itself, does not write it twice.
   */
  public static final String CHAT_TEMPLATE =
      "{{ bos_token }}"
          + "{% for message in messages %}"
          + "{{ '<|im_start|>' + message['role'] + '\\n' + message['content'] + '<|im_end|>\\n' }}"
          + "{% endfor %}"
          + "{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}";

  /** Llama 3's pattern of the pieces that a text is cut into; merges stay within them. */
  public static final String PIECES =
      "(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}{1,3}"
          + "| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+";

  private static final String CORPUS = "/tinymodel/corpus.txt";
  private static final int MERGES = 4000;
  private static final int ROUND = 64;

  /**
   * One entry of the vocabulary; its number is its place.
   *
   * @param spelling its name: special tokens as they are, others in the {@link ByteAlphabet}
   * @param special whether it controls the model and never comes from ordinary text
   * @param sayable whether the models may generate it
   */
  public record Token(String spelling, boolean special, boolean sayable) {}

  private static final class Learnt {
    static final Tokenizer TOKENIZER =
        new Tokenizer(BytePairs.learn(corpus(), Pattern.compile(PIECES), MERGES));
  }

  private final List<Token> tokens = new ArrayList<>();
  private final List<String> merges;
  private final int begin;
  private final int end;

  private Tokenizer(BytePairs pairs) {
    for (int i = 0; i < pairs.size(); i++) {
      byte[] bytes = pairs.bytes(i);
      tokens.add(new Token(ByteAlphabet.spell(bytes), false, sayable(bytes)));
    }
    merges =
        pairs.merges().stream()
            .map(pair -> spelling(pair.left()) + " " + spelling(pair.right()))
            .toList();
    begin = special("<|begin_of_text|>");
    end = special("<|im_end|>");
    special("<|im_start|>");
    special("<|end_of_text|>");
    for (int i = 0; tokens.size() % ROUND != 0; i++) {
      special("<|reserved_" + i + "|>");
    }
  }

  /** The vocabulary, learnt on first use. */
  public static Tokenizer learnt() {
    return Learnt.TOKENIZER;
  }

  /** All tokens, in the order of their numbers. */
  public List<Token> tokens() {
    return List.copyOf(tokens);
  }

  /** Each merge as the spellings of its two tokens with a space between. */
  public List<String> merges() {
    return merges;
  }

  /** The number of tokens. */
  public int size() {
    return tokens.size();
  }

  /** The number of the token that begins every text. */
  public int begin() {
    return begin;
  }

  /** The number of the token that ends a turn, and with it a generation. */
  public int end() {
    return end;
  }

  /** The name of a token. */
  public String spelling(int token) {
    return tokens.get(token).spelling;
  }

  private int special(String name) {
    tokens.add(new Token(name, true, false));
    return tokens.size() - 1;
  }

  /**
   * Whether every engine streams the token as a chunk of its own: printable ASCII, so that no
   * character is torn, and not the single space, which mlx-lm holds back until the next token.
   */
  private static boolean sayable(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0x20 || b == 0x7f) {
        return false;
      }
    }
    return !(bytes.length == 1 && bytes[0] == ' ');
  }

  private static String corpus() {
    try (InputStream in = Tokenizer.class.getResourceAsStream(CORPUS)) {
      byte[] bytes = Objects.requireNonNull(in, CORPUS).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(CORPUS, e);
    }
  }
}
