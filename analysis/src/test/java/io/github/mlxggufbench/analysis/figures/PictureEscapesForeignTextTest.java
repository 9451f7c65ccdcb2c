package io.github.mlxggufbench.analysis.figures;

import static io.github.mlxggufbench.analysis.figures.Comparisons.known;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.analysis.summary.Outcomes;
import io.github.mlxggufbench.analysis.summary.PairSummary;
import io.github.mlxggufbench.analysis.summary.Verdict;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class PictureEscapesForeignTextTest {

  @Test
  void aNameFullOfMarkupIsStillOneTitle() throws Exception {
    String name = "<script>alert(1)</script> & \"x\" \u0001";
    PairSummary pair =
        new PairSummary(
            name,
            List.of(known("S.g", "decode_tps", "tok/s", 1, 2, Verdict.MLX_BETTER)),
            List.of(),
            Outcomes.NONE,
            List.of(),
            List.of(),
            List.of());

    Document svg = parse(RatioPlot.of(pair, "x").orElseThrow());

    assertEquals(
        "<script>alert(1)</script> & \"x\" \uFFFD: which build is better",
        svg.getElementsByTagName("title").item(0).getTextContent());
    assertEquals(0, svg.getElementsByTagName("script").getLength());
  }

  private static Document parse(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }
}
