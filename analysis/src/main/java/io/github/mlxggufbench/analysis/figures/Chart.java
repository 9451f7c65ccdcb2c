package io.github.mlxggufbench.analysis.figures;

import tech.tablesaw.plotly.components.Axis;
import tech.tablesaw.plotly.components.Config;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.components.Margin;
import tech.tablesaw.plotly.traces.Trace;

/**
 * An interactive figure for a page that has Plotly on it.
 *
 * @param id of the element it is drawn into, unique on the page; a JavaScript identifier
 * @param caption what it shows
 * @param script a {@code <script>} element that draws it
 */
public record Chart(String id, String caption, String script) {

  /** Colours, fonts and the legend come from the page's style sheet, for light and dark alike. */
  static Chart of(String id, String caption, Axis x, Axis y, Trace... traces) {
    Layout layout =
        Layout.builder()
            .autosize(true)
            .height(340)
            .margin(Margin.builder().left(64).right(16).top(16).bottom(56).build())
            .showLegend(false)
            .xAxis(x)
            .yAxis(y)
            .build();
    Config config = Config.builder().responsive(true).displayModeBar(false).build();
    return new Chart(id, caption, new Figure(layout, config, traces).asJavascript(id));
  }

  /** An axis from 0. */
  static Axis axis(String title, double max) {
    return Axis.builder().title(PlotlyText.label(title)).range(0, max).build();
  }

  static Axis axis(String title) {
    return Axis.builder().title(PlotlyText.label(title)).build();
  }
}
