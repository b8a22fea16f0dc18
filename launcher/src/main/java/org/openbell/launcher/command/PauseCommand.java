package org.openbell.launcher.command;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "pause",
    mixinStandardHelpOptions = true,
    description = {
      "Stops new entries through the desk, with a row in its audit; exits go on.",
      "When the desk is away: openbell reduce does the same at order-service."
    },
    footer = {
      "",
      DeskLine.EXIT_CODES,
      "",
      "Example: openbell pause --words \"the Fed speaks at two\""
    })
final class PauseCommand implements Callable<Integer> {
  @Mixin private Output output;
  @Mixin private Who who;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var trading = output.desk().post("/api/acts/pause", Map.of("by", who.by, "words", who.words));
    output.show(trading, screen -> TradingLines.of(trading).forEach(screen::line));
    return 0;
  }
}
