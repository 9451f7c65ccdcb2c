package io.github.mlxggufbench.experts;

import io.github.mlxggufbench.embedded.python.PythonEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the routing of both builds of a pair, over the same tokens: each text is cut once, by the
 * GGUF file's tokenizer (with its token for the beginning of a text, where the model has one), or
 * by the MLX folder's when there is no GGUF file to evaluate.
 */
public final class RoutingPass {
  private static final String GGUF = "gguf";
  private static final String MLX = "mlx";

  private final Evaluator evaluator;
  private final Listener listener;

  /** Hears what is found as it is found. */
  public interface Listener {

    /**
     * A layer's routing of a document.
     *
     * @param format {@code gguf} or {@code mlx}
     */
    void routing(String format, LayerRouting routing);

    /** Something that is not known, or to be known of what is; {@code format} null = of both. */
    void warning(@Nullable String format, String code, String text, String remedy);
  }

  /**
   * Prepares a pass.
   *
   * @param logs the folder for what the engines say
   * @param start how long an engine may take for its start and the first document
   * @param each how long for each further one
   */
  public RoutingPass(
      PythonEnvironment python, Path logs, Duration start, Duration each, Listener listener) {
    this.evaluator = new Evaluator(python, logs, start, each);
    this.listener = listener;
  }

  /**
   * Reads the routing; a source that fails costs its own lines only, and is a warning.
   *
   * @param gguf null = this build is not looked at; likewise {@code mlx}
   */
  public void run(
      @Nullable RoutingSource gguf, @Nullable RoutingSource mlx, List<Document> documents) {
    List<DocumentChoices> ofGguf = read(GGUF, gguf, documents, List.of());
    List<DocumentChoices> ofMlx = read(MLX, mlx, documents, ofGguf);
    long otherwise = ofMlx.stream().filter(document -> !document.sameIds()).count();
    if (otherwise > 0) {
      listener.warning(
          null,
          "tokenizers_differ",
          ("the two builds cut %d of %d texts into different tokens; their routing is of the GGUF"
                  + " file's")
              .formatted(otherwise, ofMlx.size()),
          "compare builds that were made from the same tokenizer");
    }
  }

  /**
   * @param gguf what the GGUF build chose in the same documents, as far as known
   */
  private List<DocumentChoices> read(
      String format,
      @Nullable RoutingSource source,
      List<Document> documents,
      List<DocumentChoices> gguf) {
    List<DocumentChoices> found = new ArrayList<>();
    try {
      if (source instanceof RoutingSource.None none) {
        listener.warning(format, "routing_unknown", none.why(), none.remedy());
      } else if (source instanceof RoutingSource.Imatrix imatrix) {
        ImatrixCounts.read(imatrix.file()).forEach(layer -> listener.routing(format, layer));
      } else if (source != null && documents.isEmpty()) {
        listener.warning(
            format, "routing_unknown", "no text was kept to route", "see which requests failed");
      } else if (source instanceof RoutingSource.Evaluation evaluation) {
        evaluator.evaluate(
            evaluation,
            documents,
            gguf.stream().map(DocumentChoices::ids).toList(),
            (document, choices) -> {
              tell(format, evaluation, document, choices, other(gguf, found.size()));
              found.add(choices);
            });
      }
    } catch (RoutingException | IOException e) {
      listener.warning(
          format,
          "routing_failed",
          "the routing of the %s build is not known after %d of %d texts: %s"
              .formatted(format, found.size(), documents.size(), e.getMessage()),
          "see the logs of the run's engines");
    }
    return found;
  }

  private static @Nullable DocumentChoices other(List<DocumentChoices> gguf, int document) {
    return document < gguf.size() ? gguf.get(document) : null;
  }

  private void tell(
      String format,
      RoutingSource.Evaluation source,
      Document document,
      DocumentChoices choices,
      @Nullable DocumentChoices gguf) {
    for (LayerChoices layer : choices.layers()) {
      LayerChoices other = gguf == null ? null : gguf.layer(layer.layer());
      listener.routing(format, LayerRouting.of(source.engine().id, document, layer, other));
    }
  }
}
