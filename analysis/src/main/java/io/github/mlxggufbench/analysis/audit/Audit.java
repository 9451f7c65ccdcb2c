package io.github.mlxggufbench.analysis.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import io.github.mlxggufbench.analysis.summary.AuditFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tech.tablesaw.api.Table;

/**
 * The like-for-like checks of one pair.
 *
 * @param barriers what makes metrics not comparable
 */
public record Audit(List<AuditFinding> findings, List<Barrier> barriers) {

  public static Audit of(String pair, List<RunDirectory> runs) {
    JsonNode gguf = build(pair, "gguf", runs);
    JsonNode mlx = build(pair, "mlx", runs);
    List<Check> checks = new ArrayList<>();
    checks.add(Check.informing(BuildChecks.bitsPerWeight(gguf, mlx)));
    checks.add(Check.informing(BuildChecks.parameters(gguf, mlx)));
    checks.add(Check.ofPromptAndMemory(BuildChecks.contextLength(gguf, mlx)));
    checks.add(Check.ofPromptAndMemory(BuildChecks.parallel(gguf, mlx)));
    checks.add(Check.informing(BuildChecks.runtime(gguf, mlx)));
    Table requests = RequestsOfPair.measured(pair, runs);
    if (!requests.isEmpty()) {
      checks.add(PromptTokenCheck.of(requests));
      checks.addAll(OutputTokenCheck.of(requests));
    }
    return new Audit(
        checks.stream().map(Check::finding).toList(),
        checks.stream().flatMap(c -> Stream.ofNullable(c.barrier())).toList());
  }

  private static JsonNode build(String pair, String format, List<RunDirectory> runs) {
    for (RunDirectory run : runs) {
      JsonNode build = run.manifest().build(pair, format);
      if (build != null) {
        return build;
      }
    }
    return MissingNode.getInstance();
  }
}
