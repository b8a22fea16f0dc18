package org.openbell.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.openbell.launcher.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "reduce",
    mixinStandardHelpOptions = true,
    description = {
      "Stops new entries; those at the broker stay, and exits go on.",
      "It asks order-service itself, as halt does; openbell pause does the same through the desk."
    },
    footer = {
      "",
      "Exit code 0 when done, 3 when nothing runs or nobody answers, 4 without a good token,",
      "5 when order-service says no.",
      "",
      "Examples:",
      "  openbell reduce --words \"enough for today\"",
      "  openbell reduce --json"
    })
final class ReduceCommand implements Callable<Integer> {
  @Mixin private Output output;
  @Mixin private Who who;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var trading =
        output.surroundings().isElsewhere()
            ? output.desk().post("/api/acts/pause", Map.of("by", who.by, "words", who.words))
            : here();
    output.show(trading, screen -> TradingLines.of(trading).forEach(screen::line));
    return 0;
  }

  private JsonNode here() throws IOException, InterruptedException {
    var line =
        TradingLine.find(output.surroundings().state())
            .orElseThrow(() -> new Trouble(DeskLine.NOTHING_RUNS, DeskLine.NOBODY_THERE));
    try {
      return line.act("reduce", who);
    } catch (IOException nobodyAnswers) {
      throw TradingLine.away(nobodyAnswers);
    }
  }
}
