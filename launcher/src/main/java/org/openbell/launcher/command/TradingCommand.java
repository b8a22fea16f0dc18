package org.openbell.launcher.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "trading",
    mixinStandardHelpOptions = true,
    description = "Shows whether entries may go out, and what stops them.",
    footer = {
      "",
      "Exit code 0 when trading is ACTIVE, 1 when it is REDUCING or HALTED or nobody answers,",
      "3 when nothing runs.",
      "Example: openbell trading"
    })
final class TradingCommand implements Callable<Integer> {
  private static final int NOTHING_RUNS = 3;

  @Override
  public Integer call() throws InterruptedException, IOException {
    var line = TradingLine.find(StackOptions.state());
    if (line.isEmpty()) {
      System.out.println("Nothing runs.");
      return NOTHING_RUNS;
    }
    try {
      var trading = line.get().look();
      TradingLine.show(trading, System.out);
      return trading.path("state").asText().equals("ACTIVE") ? 0 : 1;
    } catch (IOException nobodyAnswers) {
      System.out.println("order-service does not answer: " + nobodyAnswers.getMessage());
      return 1;
    }
  }
}
