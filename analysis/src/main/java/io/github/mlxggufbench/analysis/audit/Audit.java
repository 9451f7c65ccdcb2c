package io.github.mlxggufbench.analysis.audit;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import io.github.mlxggufbench.analysis.summary.AuditFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tech.tablesaw.api.Table;

/**
 * The like-for-like checks of one pair.
 *
 * @param barriers what makes metrics not comparable
 */
public record Audit(List<AuditFinding> findings, List<Barrier> barriers) {

  public static Audit of(String pair, List<RunDirectory> runs) {
    Build gguf = build(pair, "gguf", runs);
    Build mlx = build(pair, "mlx", runs);
    BuildChecks builds = new BuildChecks(gguf, mlx);
    List<Check> checks = new ArrayList<>();
    checks.add(Check.informing(builds.bitsPerWeight()));
    checks.add(Check.informing(builds.parameters()));
    checks.addAll(new LoadChecks(gguf, mlx).all());
    Stream.ofNullable(PageCacheCheck.of(pair, runs)).forEach(checks::add);
    Table requests = RequestsOfPair.measured(pair, runs);
    if (!requests.isEmpty()) {
      checks.add(PromptTokenCheck.of(requests));
      checks.addAll(OutputTokenCheck.of(requests));
      checks.add(Check.informing(FinishReasonCheck.of(requests)));
    }
    checks.add(Check.informing(builds.publisher()));
    checks.add(Check.informing(builds.file()));
    checks.add(Check.informing(builds.runtime()));
    return new Audit(
        checks.stream().map(Check::finding).toList(),
        checks.stream().flatMap(c -> Stream.ofNullable(c.barrier())).toList());
  }

  private static Build build(String pair, String format, List<RunDirectory> runs) {
    return new Build(
        runs.stream()
            .map(run -> run.manifest().build(pair, format))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(MissingNode.getInstance()));
  }
}
