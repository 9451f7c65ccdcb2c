package io.github.mlxggufbench.testing;

import java.util.List;

/** One answer in the terms of a route: what its events look like, in order. */
interface ChatDialect {

  int maxTokens();

  String prompt();

  List<String> opening();

  String token(String text);

  List<String> finish(String reason);

  List<String> usage(int prompt, int completion);

  List<String> lastWord();
}
