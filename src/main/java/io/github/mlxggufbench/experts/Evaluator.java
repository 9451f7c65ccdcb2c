package io.github.mlxggufbench.experts;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.embedded.python.PythonEnvironment;
import io.github.mlxggufbench.embedded.python.PythonProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Has documents evaluated by an engine, in a process of one thread.
 *
 * @param logs the folder for what the engine says
 * @param start how long the engine may take for its start and the first document
 * @param each how long for each further one
 */
record Evaluator(PythonEnvironment python, Path logs, Duration start, Duration each) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** One thread for the libraries beside the engine, and no question to a model hub. */
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "OMP_NUM_THREADS", "1",
          "OPENBLAS_NUM_THREADS", "1",
          "VECLIB_MAXIMUM_THREADS", "1",
          "TOKENIZERS_PARALLELISM", "false",
          "HF_HUB_OFFLINE", "1");

  /**
   * Evaluates the documents.
   *
   * @param ids the tokens of the first documents; those beyond are cut by the build's own tokenizer
   * @param listener hears the choices in each document as they come
   * @throws RoutingException when the engine fails or takes too long
   */
  void evaluate(
      RoutingSource.Evaluation source,
      List<Document> documents,
      List<List<Integer>> ids,
      BiConsumer<Document, DocumentChoices> listener)
      throws RoutingException, IOException {
    Files.createDirectories(logs);
    Path input = Files.createTempFile("routing", ".jsonl");
    try {
      Files.write(input, lines(documents, ids));
      try (RoutingProcess process = RoutingProcess.start(command(source, input), log(source))) {
        Duration limit = start;
        for (Document document : documents) {
          listener.accept(document, process.next(limit));
          limit = each;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RoutingException("interrupted");
    } finally {
      Files.deleteIfExists(input);
    }
  }

  private ProcessBuilder command(RoutingSource.Evaluation source, Path input) throws IOException {
    Path script = python.script(source.engine().script, "routing_documents.py", "parent_pipe.py");
    ProcessBuilder command =
        PythonProcess.of(
            List.of(
                python.python().toString(),
                script.toString(),
                "--model",
                source.model().toString(),
                "--documents",
                input.toString()));
    command.environment().putAll(ENVIRONMENT);
    return command;
  }

  private Path log(RoutingSource.Evaluation source) {
    String name = source.model().getFileName().toString().replaceAll("[^A-Za-z0-9._@-]", "_");
    return logs.resolve("routing-" + name + ".log");
  }

  private static List<String> lines(List<Document> documents, List<List<Integer>> ids) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      ObjectNode line = JSON.createObjectNode().put("text", documents.get(i).text());
      if (i < ids.size()) {
        line.set("ids", JSON.valueToTree(ids.get(i)));
      }
      lines.add(line.toString());
    }
    return lines;
  }
}
