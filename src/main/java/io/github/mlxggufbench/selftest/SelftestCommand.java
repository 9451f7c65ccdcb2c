package io.github.mlxggufbench.selftest;

import io.github.mlxggufbench.config.ServerUrl;
import io.github.mlxggufbench.record.Json;
import io.github.mlxggufbench.server.ServerException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code benchmarks.jar selftest}: this client's own error here, or its figures of any server. */
@Command(
    name = "java -jar target/benchmarks.jar selftest",
    sortOptions = false,
    description = {
      "Measures this client against streams whose truth is known; takes some 30 s.",
      "With --url it drives the OpenAI-compatible server named there instead, with the token in "
          + "LM_API_TOKEN if that is set."
    })
public final class SelftestCommand {
  @Option(names = "--json", description = "print one JSON object")
  private boolean json;

  @Option(names = "--url", paramLabel = "URL", description = "the server to drive")
  private @Nullable String url;

  @Option(
      names = "--model",
      paramLabel = "KEY",
      description = "of that server (default: the first of its list)")
  private @Nullable String model;

  @Option(names = "--streams", paramLabel = "N", description = "at once (default: 1)")
  private int streams = 1;

  @Option(names = "--requests", paramLabel = "N", description = "in all (default: 10)")
  private int requests = 10;

  @Option(names = "--tokens", paramLabel = "N", description = "of a request (default: 64)")
  private int tokens = 64;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "print this help")
  private boolean help;

  private SelftestCommand() {}

  /**
   * Parses and runs.
   *
   * @return whether all was well: every stream ended {@code ok}, and every promise is kept
   * @throws ParameterException for words that it cannot take
   * @throws IOException when nothing can be measured: a server that is not reached
   */
  public static boolean run(List<String> words, PrintStream out) throws IOException {
    SelftestCommand command = new SelftestCommand();
    CommandLine line = new CommandLine(command);
    line.parseArgs(words.toArray(new String[0]));
    if (command.help) {
      line.usage(out);
      return true;
    }
    try {
      return command.url == null
          ? command.measureClient(line, out)
          : command.driveServer(command.address(line, command.url), line, out);
    } catch (ServerException e) {
      throw new IOException(e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private boolean measureClient(CommandLine line, PrintStream out)
      throws IOException, ServerException, InterruptedException {
    for (String option : List.of("--model", "--streams", "--requests", "--tokens")) {
      if (line.getParseResult().hasMatchedOption(option)) {
        throw new ParameterException(
            line, option + " goes with --url: without it nothing is asked");
      }
    }
    SelftestReport report = Selftest.full();
    if (json) {
      print(report, out);
    } else {
      new SelftestText(out).print(report);
    }
    return report.good();
  }

  private boolean driveServer(URI address, CommandLine line, PrintStream out)
      throws IOException, InterruptedException {
    positive(line, "--streams", streams);
    positive(line, "--requests", requests);
    positive(line, "--tokens", tokens);
    String token = token(line);
    String first = ModelList.first(address, token);
    String key = model == null ? first : model;
    if (key == null) {
      throw new ParameterException(line, address + " lists no model: name one with --model KEY");
    }
    ServerReport report = new DrivenServer(address, key, streams, requests, tokens).drive(token);
    if (json) {
      print(report, out);
    } else {
      new ServerText(out).print(report);
    }
    return report.good();
  }

  private URI address(CommandLine line, String text) {
    try {
      return ServerUrl.parse(text);
    } catch (IllegalArgumentException e) {
      // Without the text: it may hold a password.
      throw new ParameterException(line, "--url: the value " + e.getMessage());
    }
  }

  private static void positive(CommandLine line, String option, int value) {
    if (value < 1) {
      throw new ParameterException(line, option + " " + value + ": allowed: 1 or more");
    }
  }

  /** Never in a message: whoever builds a header of it would repeat what it cannot take. */
  private static String token(CommandLine line) {
    String token = System.getenv().getOrDefault("LM_API_TOKEN", "");
    if (token.chars().anyMatch(c -> c <= ' ' || c > '~')) {
      throw new ParameterException(line, "LM_API_TOKEN has characters that no header can carry");
    }
    return token;
  }

  private static void print(Object report, PrintStream out) throws IOException {
    out.println(Json.MAPPER.writeValueAsString(report));
  }
}
