package org.openbell.launcher.command;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import org.openbell.launcher.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "halt",
    mixinStandardHelpOptions = true,
    description = {
      "Stops new entries at once and takes back those at the broker; exits go on.",
      "It asks order-service itself and needs no desk. When order-service does not answer, it",
      "leaves a mark that it starts halted with. With OPENBELL_DESK_URL it asks that desk."
    },
    footer = {
      "",
      "Exit code 0 when halted, 1 when only the mark is left, 3 when nothing runs or nobody",
      "answers, 4 without a good token, 5 when order-service says no.",
      "",
      "Examples:",
      "  openbell halt",
      "  openbell halt --words \"the news is not clear\""
    })
final class HaltCommand implements Callable<Integer> {
  private static final int ONLY_MARKED = 1;

  @Mixin private Output output;
  @Mixin private Who who;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (output.surroundings().isElsewhere()) {
      var trading = output.desk().post("/api/acts/halt", Map.of("by", who.by, "words", who.words));
      output.show(trading, screen -> TradingLines.of(trading).forEach(screen::line));
      return 0;
    }
    var line =
        TradingLine.find(output.surroundings().state())
            .orElseThrow(
                () ->
                    new Trouble(
                        "Nothing runs from %s, so nothing is bought."
                            .formatted(output.surroundings().state().path()),
                        DeskLine.NOBODY_THERE));
    try {
      var trading = line.act("halt", who);
      output.show(trading, screen -> TradingLines.of(trading).forEach(screen::line));
      return 0;
    } catch (IOException nobodyAnswers) {
      var mark = line.markHalted(who.by, who.words, Clock.systemUTC().instant());
      var words =
          "order-service does not answer (%s). It will start halted: %s. Orders that are at the"
              + " broker are to be canceled there.";
      throw new Trouble(
          words.formatted(nobodyAnswers.getClass().getSimpleName(), mark),
          ONLY_MARKED,
          nobodyAnswers);
    }
  }
}
