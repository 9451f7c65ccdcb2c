package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.server.LoadRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each way in which a load fails has a remedy of its own; the messages are of LM Studio's kinds.
 */
class LoadRemedyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Model loading was stopped due to insufficient system resources. This model requires"
            + " approximately 90.5 GB. You can adjust the model loading guardrails in settings."
            + "|relax the model loading guardrails",
        "Model loading aborted due to insufficient system resources.|lower load.context_length (8192)",
        "[METAL] Command buffer execution failed: Insufficient Memory"
            + " (00000008:kIOGPUCommandBufferCallbackErrorOutOfMemory)|unload other models",
        "Attempt to pull a snapshot of system resources failed.|restart it",
        "MLX AutoFit selected 42496, below the required minimum of 262144"
            + "|lower load.context_length to 42496",
        "Failed to load model 'k'. Error: Engine protocol startup was aborted.|timeouts.load",
        "The model has crashed without additional information. (Exit code: null)|`lms log stream -s runtime`",
        "Error loading model. (Exit code: 18446744072635810000). Unknown error.|another runtime version",
        "Channel Error|`lms log stream -s runtime`",
        "No models loaded. Please load a model in the developer page.|Just-in-Time Model Loading",
        "its answer does not say loaded|`lms log stream -s runtime`"
      })
  void fitsTheMessage(String message, String remedy) {
    String said = LoadRemedy.of(message, new LoadRequest("k", 8192, 1));
    assertTrue(said.contains(remedy), said);
  }
}
