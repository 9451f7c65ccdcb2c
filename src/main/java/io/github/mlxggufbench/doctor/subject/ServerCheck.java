package io.github.mlxggufbench.doctor.subject;

import io.github.mlxggufbench.doctor.check.Check;
import io.github.mlxggufbench.doctor.check.Diagnosis;
import io.github.mlxggufbench.server.ServerException;
import java.net.URI;

/** LM Studio's server: there, of an age that can be measured, and willing. */
public final class ServerCheck implements Check {
  private final LmStudioInventory lmStudio;
  private final URI url;

  public ServerCheck(LmStudioInventory lmStudio, URI url) {
    this.lmStudio = lmStudio;
    this.url = url;
  }

  @Override
  public String name() {
    return "lm studio";
  }

  /** The port's own words hold the remedy. */
  @Override
  public Diagnosis look() {
    try {
      return Diagnosis.ok(url + " answers and lists " + lmStudio.models().size() + " models");
    } catch (ServerException e) {
      return Diagnosis.failed(String.valueOf(e.getMessage()), null);
    }
  }
}
