package io.github.mlxggufbench.doctor.subject;

import io.github.mlxggufbench.config.Format;
import io.github.mlxggufbench.discover.Difference;
import io.github.mlxggufbench.discover.FoundBuild;
import io.github.mlxggufbench.doctor.check.Check;
import io.github.mlxggufbench.doctor.check.Diagnosis;
import io.github.mlxggufbench.run.RunException;
import io.github.mlxggufbench.server.ServerException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The builds of a pair: both there, and one model. */
public final class PairCheck implements Check {
  private final ChosenPair chosen;
  private final Inventory inventory;

  public PairCheck(ChosenPair chosen, Inventory inventory) {
    this.chosen = chosen;
    this.inventory = inventory;
  }

  @Override
  public String name() {
    return "pair " + chosen.pair().name();
  }

  @Override
  public Diagnosis look() {
    try {
      return judged(inventory.builds(chosen));
    } catch (RunException e) {
      return Diagnosis.failed(
          String.valueOf(e.getMessage()),
          "java -jar target/benchmarks.jar discover lists what is here");
    } catch (ServerException e) {
      return Diagnosis.unknown("LM Studio does not list its models");
    }
  }

  static Diagnosis judged(Map<Format, FoundBuild> builds) {
    FoundBuild gguf = builds.get(Format.GGUF);
    FoundBuild mlx = builds.get(Format.MLX);
    if (gguf == null || mlx == null) {
      return Diagnosis.ok(builds.isEmpty() ? "tiny models, generated" : described(builds));
    }
    List<Difference> differences = Difference.between(gguf, mlx);
    if (differences.isEmpty()) {
      return Diagnosis.ok(described(builds));
    }
    String text = differences.stream().map(Difference::text).collect(Collectors.joining("; "));
    return differences.stream().anyMatch(d -> d.kind() == Difference.Kind.PARAMETERS)
        ? Diagnosis.failed(
            "two different models: " + text, "java -jar target/benchmarks.jar discover finds pairs")
        : Diagnosis.warning(
            "not like for like: " + text, "java -jar target/benchmarks.jar discover finds pairs");
  }

  private static String described(Map<Format, FoundBuild> builds) {
    return builds.entrySet().stream()
        .map(each -> each.getKey().id() + " " + each.getValue().described())
        .collect(Collectors.joining(", "));
  }
}
