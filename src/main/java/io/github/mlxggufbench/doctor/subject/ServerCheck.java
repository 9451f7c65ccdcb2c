package io.github.mlxggufbench.doctor.subject;

import io.github.mlxggufbench.doctor.check.Check;
import io.github.mlxggufbench.doctor.check.Diagnosis;
import io.github.mlxggufbench.server.ServerException;
import io.github.mlxggufbench.server.Shortfall;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** LM Studio's server: there, of an age that can be measured, and willing. */
public final class ServerCheck implements Check {
  private final LmStudioInventory lmStudio;
  private final URI url;
  private final Supplier<@Nullable String> version;

  /**
   * @param version of LM Studio; null = unknown
   */
  public ServerCheck(LmStudioInventory lmStudio, URI url, Supplier<@Nullable String> version) {
    this.lmStudio = lmStudio;
    this.url = url;
    this.version = version;
  }

  @Override
  public String name() {
    return "lm studio";
  }

  @Override
  public Diagnosis look() {
    try {
      int models = lmStudio.models().size();
      String said = version.get();
      String name = said == null ? "" : "LM Studio " + said + " at ";
      String text = name + url + " answers and lists " + models + " models";
      return judged(text, lmStudio.shortfalls());
    } catch (ServerException e) {
      return Diagnosis.failed(e.problem(), e.remedy());
    }
  }

  private static Diagnosis judged(String text, List<Shortfall> shortfalls) {
    if (shortfalls.isEmpty()) {
      return Diagnosis.ok(text);
    }
    String all = shortfalls.stream().map(Shortfall::text).collect(Collectors.joining("; "));
    return Diagnosis.warning(text + "; " + all, shortfalls.get(0).remedy());
  }
}
