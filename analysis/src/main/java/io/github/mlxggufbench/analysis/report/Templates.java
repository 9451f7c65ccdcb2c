package io.github.mlxggufbench.analysis.report;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** The report's two templates; every value is escaped for its language unless marked raw. */
final class Templates {

  private static final String FOLDER = "report/";
  private static final String PLOTLY = "plotly/plotly-cartesian.min.js";

  private Templates() {}

  static String html(ReportView report) throws IOException {
    return render(
        "index.html.peb",
        "html",
        Map.of(
            "report", report,
            "style", resource(FOLDER + "report.css"),
            "plotly", inScript(resource(PLOTLY))));
  }

  static String markdown(ReportView report) throws IOException {
    return render("report.md.peb", "markdown", Map.of("report", report));
  }

  private static String render(String name, String language, Map<String, Object> values)
      throws IOException {
    ClasspathLoader loader = new ClasspathLoader(Templates.class.getClassLoader());
    loader.setPrefix(FOLDER);
    PebbleEngine engine =
        new PebbleEngine.Builder()
            .loader(loader)
            .strictVariables(true)
            .defaultLocale(Locale.ROOT)
            .addEscapingStrategy("markdown", new MarkdownEscaper())
            .defaultEscapingStrategy(language)
            .build();
    StringWriter out = new StringWriter();
    engine.getTemplate(name).evaluate(out, values);
    return out.toString();
  }

  /** A script's text may not hold what ends the element it stands in. */
  private static String inScript(String javascript) {
    return javascript.replace("</script", "<\\/script").replace("<!--", "<\\!--");
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = Templates.class.getClassLoader().getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException(name + " is missing from this jar; build it again");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
