package io.github.mlxggufbench.analysis.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.analysis.summary.ExpertFinding;
import io.github.mlxggufbench.analysis.summary.ExpertFinding.Layer;
import io.github.mlxggufbench.analysis.summary.Outcomes;
import io.github.mlxggufbench.analysis.summary.PairSummary;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExpertAgreementHasOneDecimalTest {

  @Test
  void likeOtherPercentages() {
    says("MLX made 84.7 % of the GGUF build's choices, 80.0 % in the layer", 0.8, 0.8935);
  }

  @Test
  void neverAHundredUnlessItIsAll() {
    says("MLX made 99.9 % of the GGUF build's choices, 99.9 % in the layer", 0.9996, 0.9998);
    says("MLX made 100.0 % of the GGUF build's choices, 100.0 % in the layer", 1, 1);
  }

  private static void says(String expected, double... layers) {
    List<Layer> found =
        Arrays.stream(layers).mapToObj(ExpertAgreementHasOneDecimalTest::layer).toList();
    ExpertFinding mlx = new ExpertFinding("mlx", "mlx SwitchGLU", 8, 2, 0.1, 0.2, found);
    PairSummary pair =
        new PairSummary(
            "otter", List.of(), List.of(), Outcomes.NONE, List.of(), List.of(), List.of(mlx));
    String text = String.join("\n", RoutingText.of(pair));
    assertTrue(text.contains(expected), text);
  }

  private static Layer layer(double agreement) {
    return new Layer(
        0, Map.of(), null, List.of(), List.of(), null, null, null, null, agreement, null);
  }
}
