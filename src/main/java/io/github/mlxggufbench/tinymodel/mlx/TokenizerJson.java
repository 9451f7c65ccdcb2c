package io.github.mlxggufbench.tinymodel.mlx;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.tinymodel.model.ModelSpec;
import io.github.mlxggufbench.tinymodel.model.Tokenizer;
import java.util.List;

/**
 * The tokenizer's files of an MLX folder, as Hugging Face's tokenizers library reads them.
 *
 * @see <a href="https://huggingface.co/docs/tokenizers/components">components of a tokenizer</a>
 */
final class TokenizerJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private TokenizerJson() {}

  /** The content of tokenizer.json. */
  static ObjectNode of(Tokenizer tokenizer) {
    ObjectNode json = JSON.createObjectNode();
    json.put("version", "1.0").putNull("truncation").putNull("padding");
    putSpecialTokens(json.putArray("added_tokens"), tokenizer.tokens());
    json.putNull("normalizer");
    putPreTokenizer(json.putObject("pre_tokenizer"));
    putPostProcessor(json.putObject("post_processor"), tokenizer);
    putByteLevel(json.putObject("decoder"));
    putModel(json.putObject("model"), tokenizer);
    return json;
  }

  /** The content of tokenizer_config.json. */
  static ObjectNode config(Tokenizer tokenizer) {
    return JSON.createObjectNode()
        .put("tokenizer_class", "PreTrainedTokenizerFast")
        .put("bos_token", tokenizer.spelling(tokenizer.begin()))
        .put("eos_token", tokenizer.spelling(tokenizer.end()))
        .put("clean_up_tokenization_spaces", false)
        .put("model_max_length", ModelSpec.CONTEXT_LENGTH)
        .put("chat_template", Tokenizer.CHAT_TEMPLATE);
  }

  private static void putSpecialTokens(ArrayNode added, List<Tokenizer.Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).special()) {
        added
            .addObject()
            .put("id", i)
            .put("content", tokens.get(i).spelling())
            .put("single_word", false)
            .put("lstrip", false)
            .put("rstrip", false)
            .put("normalized", false)
            .put("special", true);
      }
    }
  }

  private static void putPreTokenizer(ObjectNode sequence) {
    ArrayNode steps = sequence.put("type", "Sequence").putArray("pretokenizers");
    ObjectNode split = steps.addObject().put("type", "Split");
    split.putObject("pattern").put("Regex", Tokenizer.PIECES);
    split.put("behavior", "Isolated").put("invert", false);
    putByteLevel(steps.addObject());
  }

  /** Puts the token that begins a text in front. */
  private static void putPostProcessor(ObjectNode template, Tokenizer tokenizer) {
    String begin = tokenizer.spelling(tokenizer.begin());
    template.put("type", "TemplateProcessing");
    ArrayNode single = template.putArray("single");
    single.addObject().putObject("SpecialToken").put("id", begin).put("type_id", 0);
    single.addObject().putObject("Sequence").put("id", "A").put("type_id", 0);
    ArrayNode pair = template.putArray("pair");
    pair.addObject().putObject("Sequence").put("id", "A").put("type_id", 0);
    pair.addObject().putObject("Sequence").put("id", "B").put("type_id", 1);
    ObjectNode token = template.putObject("special_tokens").putObject(begin).put("id", begin);
    token.putArray("ids").add(tokenizer.begin());
    token.putArray("tokens").add(begin);
  }

  private static void putByteLevel(ObjectNode byteLevel) {
    byteLevel
        .put("type", "ByteLevel")
        .put("add_prefix_space", false)
        .put("trim_offsets", true)
        .put("use_regex", false);
  }

  private static void putModel(ObjectNode model, Tokenizer tokenizer) {
    model
        .put("type", "BPE")
        .putNull("dropout")
        .putNull("unk_token")
        .putNull("continuing_subword_prefix")
        .putNull("end_of_word_suffix")
        .put("fuse_unk", false)
        .put("byte_fallback", false)
        .put("ignore_merges", true);
    ObjectNode vocabulary = model.putObject("vocab");
    List<Tokenizer.Token> tokens = tokenizer.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      if (!tokens.get(i).special()) {
        vocabulary.put(tokens.get(i).spelling(), i);
      }
    }
    tokenizer.merges().forEach(model.putArray("merges")::add);
  }
}
