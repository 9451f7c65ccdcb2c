package io.github.mlxggufbench.analysis;

import io.github.mlxggufbench.analysis.console.VerdictTable;
import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import io.github.mlxggufbench.analysis.ingest.RunReader;
import io.github.mlxggufbench.analysis.ingest.UnusableRunException;
import io.github.mlxggufbench.analysis.report.ReportWriter;
import io.github.mlxggufbench.analysis.summary.Summary;
import io.github.mlxggufbench.analysis.verdict.Analysis;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code report RUN_DIR…}: verdicts on the terminal, the report as files. */
@Command(
    name = "report",
    description = "Write one report over one or several runs.",
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "RUN_DIR", arity = "1..*", description = "Directories under results/.")
  private List<Path> directories;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Where the report goes; by default report/ in the first RUN_DIR.")
  private @Nullable Path output;

  @Override
  public Integer call() throws UnusableRunException {
    Set<Path> distinct = new LinkedHashSet<>();
    directories.forEach(d -> distinct.add(d.toAbsolutePath().normalize()));
    List<RunDirectory> runs = new ArrayList<>();
    for (Path directory : distinct) {
      runs.add(RunReader.read(directory));
    }
    Summary summary = Analysis.of(runs);
    Path report = output == null ? runs.get(0).path().resolve("report") : output.toAbsolutePath();
    try {
      ReportWriter.write(runs, summary, report);
    } catch (IOException e) {
      throw new UnusableRunException(
          report + ": cannot be written (" + e.getMessage() + "); give --output DIR", e);
    }
    print(runs, summary, report);
    return 0;
  }

  private void print(List<RunDirectory> runs, Summary summary, Path report) {
    PrintWriter err = spec.commandLine().getErr();
    summary.warnings().forEach(w -> err.println("warning: " + w));
    PrintWriter out = spec.commandLine().getOut();
    if (runs.stream().anyMatch(run -> run.manifest().tinyModels())) {
      out.println(
          "embedded server, tiny random-weight models: no figure here speaks of real models");
    }
    VerdictTable.lines(summary).forEach(out::println);
    out.println(report.resolve("index.html").normalize());
  }
}
