package io.github.mlxggufbench.analysis.experts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.github.mlxggufbench.analysis.SyntheticRun;
import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import io.github.mlxggufbench.analysis.summary.ExpertFinding;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A text read twice is no second text: it would only narrow the interval. */
class DocumentsOfPooledRunsCountOnceTest {

  @TempDir Path dir;

  @Test
  void ofOneSeed() throws Exception {
    assertEquals(2, documents("\"0\"", 42, 42));
  }

  @Test
  void whileThoseOfAnotherSeedAreOthers() throws Exception {
    assertEquals(4, documents("\"0\"", 42, 43));
  }

  @Test
  void andAnImatrixIsOneWholeWhateverTheSeed() throws Exception {
    assertEquals(1, documents("null", 42, 43));
  }

  /** Two runs that both read this document and one more, of the same domain. */
  private int documents(String document, int seed, int otherSeed) throws Exception {
    String more = document.equals("null") ? "null" : "\"1\"";
    List<RunDirectory> runs =
        List.of(run("a", seed, document, more), run("b", otherSeed, document, more));
    ExpertFinding.Domain code =
        ExpertRouting.of("tiny", runs).get(0).layers().get(0).domains().get("code");
    assertNotNull(code);
    return code.documents();
  }

  private RunDirectory run(String name, int seed, String... documents) throws Exception {
    StringBuilder lines = new StringBuilder();
    for (String document : documents) {
      lines.append(
          ("{\"pair\": \"tiny\", \"format\": \"gguf\", \"source\": \"s\", \"domain\": \"code\","
                  + " \"document\": %s, \"layer\": 0, \"experts\": 2, \"experts_used\": 1,"
                  + " \"tokens\": 4, \"counts\": [3, 1]}\n")
              .formatted(document));
    }
    return SyntheticRun.in(dir.resolve(name))
        .manifest("{\"seed\": %d}".formatted(seed))
        .write("routing.jsonl", lines.toString())
        .read();
  }
}
