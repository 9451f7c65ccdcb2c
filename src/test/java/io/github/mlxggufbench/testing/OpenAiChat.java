package io.github.mlxggufbench.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Events of {@code POST /v1/chat/completions}. */
final class OpenAiChat implements ChatDialect {
  private final JsonNode request;
  private final FakeInstance instance;

  OpenAiChat(JsonNode request, FakeInstance instance) {
    this.request = request;
    this.instance = instance;
  }

  @Override
  public int maxTokens() {
    return request.path("max_tokens").asInt(16);
  }

  @Override
  public String prompt() {
    return request.at("/messages/0/content").asText();
  }

  @Override
  public List<String> opening() {
    return List.of();
  }

  @Override
  public String token(String text) {
    return choice("{\"role\":\"assistant\",\"content\":" + FakeJson.quoted(text) + "}", "null");
  }

  @Override
  public List<String> finish(String reason) {
    return List.of(choice("{}", FakeJson.quoted(reason)));
  }

  /** Only for those who asked. */
  @Override
  public List<String> usage(int prompt, int completion) {
    if (!request.at("/stream_options/include_usage").asBoolean()) {
      return List.of();
    }
    String usage =
        "\"choices\":[],\"usage\":{\"prompt_tokens\":%d,\"completion_tokens\":%d,\"total_tokens\":%d}";
    return List.of(chunk(usage.formatted(prompt, completion, prompt + completion)));
  }

  @Override
  public List<String> lastWord() {
    return List.of("data: [DONE]\n\n");
  }

  private String choice(String delta, String finishReason) {
    String choice =
        "\"choices\":[{\"index\":0,\"delta\":%s,\"logprobs\":null,\"finish_reason\":%s}]";
    return chunk(choice.formatted(delta, finishReason));
  }

  private String chunk(String members) {
    String id = FakeJson.quoted(instance.id());
    String head =
        "data: {\"id\":\"chatcmpl-0\",\"object\":\"chat.completion.chunk\",\"created\":1795000000,"
            + "\"model\":%s,\"system_fingerprint\":%s,%s}\n\n";
    return head.formatted(id, id, members);
  }
}
