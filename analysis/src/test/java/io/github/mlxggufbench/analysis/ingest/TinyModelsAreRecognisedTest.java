package io.github.mlxggufbench.analysis.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TinyModelsAreRecognisedTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true  | {'config': {'pairs': [{'gguf': {'generated': 'dense-q4_0'}}]}}",
        "true  | {'pairs': [{'builds': {'gguf': {}, 'mlx': {'publisher': 'generated'}}}]}",
        "false | {'config': {'pairs': [{'gguf': {'generated': null, 'model': 'a'}}]}}",
        "false | {'pairs': [{'builds': {'gguf': {'publisher': 'mlx-community'}}}]}",
        "false | {}"
      },
      quoteCharacter = '"')
  void byConfigurationOrPublisher(boolean tiny, String manifest) throws Exception {
    assertEquals(
        tiny, new Manifest(new ObjectMapper().readTree(manifest.replace('\'', '"'))).tinyModels());
  }
}
