package io.github.mlxggufbench.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Every character that was there stays where it was. */
class PairsSectionTest {
  private static final FoundPair OTTER =
      new FoundPair("otter-7b", Builds.gguf("acme/otter-7b", 4), Builds.mlx("otter-8x7b-mlx", 4));

  @Test
  void behindTheLastPairAndBeforeItsCommentedNeighbours() {
    assertEquals(
        """
        # head
        pairs:
          - name: a   # first
            gguf: { model: x } # with a comment
            mlx: { model: "y" }  # and another

          - name: otter-7b
            moe: true
            gguf: { model: "acme/otter-7b" }
            mlx: { model: "otter-8x7b-mlx" }
            load: { context_length: 8192, parallel: 1 }

          # - name: commented
          #   gguf: { model: z }

        # What follows.
        profiles: {}
        """,
        with(
            """
            # head
            pairs:
              - name: a   # first
                gguf: { model: x } # with a comment
                mlx: { model: "y" }  # and another

              # - name: commented
              #   gguf: { model: z }

            # What follows.
            profiles: {}
            """));
  }

  @Test
  void listThatIsNotIndentedAndEndsTheFileWithoutALineEnd() {
    assertEquals(
        """
        pairs:
        - gguf:
            model: x
          mlx:
            model: y

        - name: otter-7b
          moe: true
          gguf: { model: "acme/otter-7b" }
          mlx: { model: "otter-8x7b-mlx" }
          load: { context_length: 8192, parallel: 1 }
        """,
        with("pairs:\n- gguf:\n    model: x\n  mlx:\n    model: y"));
  }

  @Test
  void listInBracketsStaysOne() {
    assertEquals(
        "pairs: [ { name: a }, { name: otter-7b, moe: true, gguf: { model: \"acme/otter-7b\" },"
            + " mlx: { model: \"otter-8x7b-mlx\" }, load: { context_length: 8192, parallel: 1 } } ]"
            + " # end\n",
        with("pairs: [ { name: a } ] # end\n"));
  }

  @Test
  void whereThereIsNoneYet() {
    String item = "\n  - name: otter-7b\n    moe: true\n";
    for (String text :
        List.of("seed: 1\n", "seed: 1", "pairs:\nseed: 1\n", "pairs: [] # none\nseed: 1\n")) {
      assertTrue(PairsSection.of(text).isEmpty(), text);
      assertTrue(with(text).contains("pairs:" + item), with(text));
      assertEquals(1, with(text).lines().filter("seed: 1"::equals).count(), with(text));
    }
  }

  @Test
  void lineEndsOfWindowsStay() {
    String text = with("pairs:\r\n  - name: a\r\nseed: 1\r\n");
    assertEquals(text.lines().count(), text.split("\r\n").length);
    assertTrue(text.startsWith("pairs:\r\n  - name: a\r\n\r\n  - name: otter-7b\r\n"), text);
    assertTrue(text.endsWith("parallel: 1 }\r\nseed: 1\r\n"), text);
  }

  /** YAML's marks count characters beyond the first plane once, Java's strings twice. */
  @Test
  void emojiBeforeThePlaceMoveNothing() {
    String text = with("# 🦦🦦🦦🦦🦦🦦🦦🦦\npairs: [ { name: a } ]\n");
    assertTrue(text.contains("[ { name: a }, { name: otter-7b"), text);
  }

  @Test
  void namesAndKeysThatYamlWouldTakeForSomethingElseAreQuoted() {
    FoundPair odd = new FoundPair("1e3", Builds.gguf("a\\\"b", 4), Builds.mlx("c", 4));
    String text = PairText.block(odd, "", "\n");
    assertTrue(text.contains("- name: \"1e3\"\n"), text);
    assertTrue(text.contains("{ model: \"a\\\\\\\"b\" }"), text);
  }

  private static String with(String text) {
    return PairsSection.of(text).with(List.of(OTTER));
  }
}
