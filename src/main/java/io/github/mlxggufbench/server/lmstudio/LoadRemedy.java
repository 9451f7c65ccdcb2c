package io.github.mlxggufbench.server.lmstudio;

import io.github.mlxggufbench.server.LoadRequest;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What to do about a load that failed, by what LM Studio or its engine said. */
final class LoadRemedy {
  private static final Pattern AUTO_FIT = Pattern.compile("AutoFit selected (\\d+)");

  private LoadRemedy() {}

  static String of(String message, LoadRequest request) {
    String said = message.toLowerCase(Locale.ROOT);
    Matcher fit = AUTO_FIT.matcher(message);
    if (fit.find()) {
      return "lower load.context_length to " + fit.group(1) + " or less, or unload other models";
    }
    if (said.contains("insufficient system resources")) {
      return memory(request) + guardrails(said);
    }
    if (said.contains("insufficient memory")
        || said.contains("outofmemory")
        || said.contains("out of memory")) {
      return memory(request);
    }
    if (said.contains("system resources")) {
      return "LM Studio cannot read the machine's memory: restart it";
    }
    if (said.contains("aborted")) {
      return "something ended the load: give it time (timeouts.load) and let nothing else use the"
          + " server";
    }
    if (said.contains("crashed")
        || said.contains("exit code")
        || said.contains("channel error")
        || said.contains("unloaded")) {
      return "its engine ended: `lms log stream -s runtime` says why; for want of memory "
          + memory(request)
          + "; else choose another runtime version";
    }
    if (said.contains("no models loaded")) {
      return "turn on Just-in-Time Model Loading (Developer > Server settings)";
    }
    return "`lms log stream -s runtime` may say more";
  }

  private static String memory(LoadRequest request) {
    String context =
        request.contextLength() == null
            ? "give a load.context_length"
            : "lower load.context_length (" + request.contextLength() + ")";
    return "unload other models (`lms unload --all`), " + context + " or take a smaller build";
  }

  /** Its setting may refuse what would fit. */
  private static String guardrails(String said) {
    return said.contains("guardrails")
        ? "; or relax the model loading guardrails in LM Studio's settings"
        : "";
  }
}
