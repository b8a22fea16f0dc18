package org.openbell.launcher.command;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "halt",
    mixinStandardHelpOptions = true,
    description = {
      "Stops new entries at once and takes back those at the broker; exits go on.",
      "When order-service does not answer, it leaves a mark that it starts halted with."
    },
    footer = {"", "Example: openbell halt --words \"the news is not clear\""})
final class HaltCommand implements Callable<Integer> {
  private static final int NOTHING_RUNS = 3;
  private static final int ONLY_MARKED = 1;

  @Mixin private Who who;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var line = TradingLine.find(StackOptions.state());
    if (line.isEmpty()) {
      System.out.println("Nothing runs, so nothing is bought.");
      return NOTHING_RUNS;
    }
    try {
      TradingLine.show(line.get().act("halt", who.by, who.words, List.of()), System.out);
      return 0;
    } catch (IOException nobodyAnswers) {
      var mark = line.get().markHalted(who.by, who.words, Clock.systemUTC().instant());
      System.out.println(
          "order-service does not answer ("
              + nobodyAnswers.getMessage()
              + "). It will start halted: "
              + mark
              + ". Orders that are at the broker are to be canceled there.");
      return ONLY_MARKED;
    }
  }
}
