package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.server.GenerationRequest;
import org.junit.jupiter.api.Test;

class ChatRequestTest {

  @Test
  void theStreamingBodySaysAllSamplingAndNoSystemMessage() {
    GenerationRequest request = new GenerationRequest("tiny", "Say \"é\"", 64, 42);
    assertEquals(
        """
        {"model":"tiny","messages":[{"role":"user","content":"Say \\"é\\""}],"max_tokens":64,\
        "temperature":0,"top_p":1,"top_k":1,"min_p":0,"repeat_penalty":1.0,"seed":42,\
        "stream":true,"stream_options":{"include_usage":true}}\
        """,
        ChatRequest.streaming(request).toString());
  }
}
