package io.github.mlxggufbench.testing;

import java.io.IOException;

/** What is done with one generation that a {@link FakeLmStudio} was asked for. */
@FunctionalInterface
public interface ChatScript {
  void play(FakeChat chat) throws IOException, InterruptedException;

  /** A whole answer of as many tokens as are allowed, less one as LM Studio counts. */
  static ChatScript answer(Pace pace) {
    return chat -> {
      chat.begin();
      Thread.sleep(pace.prefill().toMillis());
      int tokens = Math.max(1, chat.maxTokens() - 1);
      for (int i = 0; i < tokens; i++) {
        if (i > 0) {
          Thread.sleep(pace.gap().toMillis());
        }
        chat.token("w" + i + " ");
      }
      chat.finish("length");
      chat.usage(chat.promptTokens(), tokens);
      chat.end();
    };
  }
}
