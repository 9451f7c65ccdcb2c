package io.github.mlxggufbench.analysis.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PlotlyTextIsSafeInAScriptTest {

  @Test
  void aLabelCannotEndItsJavaScriptString() {
    assertEquals("a\\\\ b 'c'", PlotlyText.label("a\\\nb \"c\""));
  }

  @Test
  void hoverTextIsNoMarkup() {
    assertEquals("&lt;/script&gt;&lt;b&gt; &amp;", PlotlyText.hover("</script><b>\u2028&"));
  }
}
