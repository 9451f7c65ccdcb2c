package io.github.mlxggufbench.scenario;

import io.github.mlxggufbench.prompt.DocumentFactory;
import io.github.mlxggufbench.prompt.LengthSearch;
import io.github.mlxggufbench.prompt.PromptPlace;
import io.github.mlxggufbench.record.Calibration;
import io.github.mlxggufbench.record.RequestLine;
import io.github.mlxggufbench.record.RoundContext;
import io.github.mlxggufbench.server.Generation;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds how many words make a number of tokens, by asking the server to count prompts that are no
 * measurement; once per build and run. A prompt that is refused may be longer than the context, so
 * a shorter one follows. It starts from the words of the pair's other build, so that both get the
 * same bytes where both tokenizers count alike.
 */
final class PromptCalibration {
  private static final int PROBES = 3;

  /** No other prompt's: all that are only counted stand in one place, for both builds alike. */
  private static final int FIXED = -1;

  private final RoundContext round;
  private final RoundJournal journal;
  private final RoundProbes probes;

  PromptCalibration(RoundContext round, RoundJournal journal, RoundProbes probes) {
    this.round = round;
    this.journal = journal;
    this.probes = probes;
  }

  int words(String instanceId, int tokens, SizedText text) {
    Optional<Calibration> known = latest(tokens, /* own= */ true);
    if (known.isPresent()) {
      return known.get().words();
    }
    LengthSearch search = new LengthSearch(tokens, ofTheOtherBuild(tokens));
    PromptPlace place =
        PromptPlaces.of(round, new RequestLine.Place(null, DocumentFactory.PROBE, FIXED));
    int fewest = search.words();
    for (int probe = 0; probe < PROBES && search.goesOn(); probe++) {
      fewest = Math.min(fewest, search.words());
      Generation answer = probes.count(instanceId, text.words(search.words(), place));
      Integer counted = answer.counts().prompt();
      if (!answer.ok()) {
        search.refused();
      } else if (counted == null) {
        break;
      } else {
        search.counted(counted);
      }
    }
    return settled(tokens, search, fewest);
  }

  private LengthSearch.@Nullable Result ofTheOtherBuild(int tokens) {
    return latest(tokens, /* own= */ false)
        .map(one -> new LengthSearch.Result(one.words(), one.counted()))
        .orElse(null);
  }

  private Optional<Calibration> latest(int tokens, boolean own) {
    return round.calibrations().stream()
        .filter(one -> one.tokens() == tokens && (one.format() == round.cell().format()) == own)
        .reduce((earlier, later) -> later);
  }

  /**
   * @param fewest words that were tried: with more, none was answered
   */
  private int settled(int tokens, LengthSearch search, int fewest) {
    LengthSearch.@Nullable Result best = search.best();
    if (best == null) {
      warn(tokens, "prompts are of unknown length: the server did not count one");
      return fewest;
    }
    journal.event(
        Calibration.EVENT,
        Map.of("tokens", tokens, "words", best.words(), "counted", best.counted()));
    if (!search.found()) {
      warn(tokens, "prompts are of " + best.counted() + " tokens");
    }
    return best.words();
  }

  private void warn(int tokens, String what) {
    journal.warning(
        "prompt_length",
        round.cell().pair()
            + " "
            + round.cell().format().id()
            + ": "
            + what
            + ", not of the "
            + tokens
            + " asked for",
        "compare by the prompt tokens of each request, which are as the server counted them");
  }
}
