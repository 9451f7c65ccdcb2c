package io.github.mlxggufbench.scenario;

import io.github.mlxggufbench.prompt.PromptPlace;
import io.github.mlxggufbench.record.RequestLine;
import io.github.mlxggufbench.record.RoundContext;

/** Where the prompt of a request stands: a function of everything but the format. */
final class PromptPlaces {

  private PromptPlaces() {}

  /** Both builds get the same bytes, no request the same bytes twice. */
  static PromptPlace of(RoundContext round, RequestLine.Place place) {
    String group = place.group();
    return new PromptPlace(
        round.seed(),
        round.cell().scenario(),
        round.cell().pair(),
        round.cell().params().toString(),
        round.planned().round(),
        place.phase() + (group == null ? "" : "/" + group),
        place.iteration());
  }
}
