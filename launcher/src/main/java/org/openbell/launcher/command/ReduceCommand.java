package org.openbell.launcher.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.openbell.launcher.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "reduce",
    mixinStandardHelpOptions = true,
    description = "Stops new entries; those at the broker stay, and exits go on.",
    footer = {"", "Example: openbell reduce --words \"enough for today\""})
final class ReduceCommand implements Callable<Integer> {
  @Mixin private Who who;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var line =
        TradingLine.find(StackOptions.state()).orElseThrow(() -> new Trouble("Nothing runs."));
    TradingLine.show(line.act("reduce", who.by, who.words, List.of()), System.out);
    return 0;
  }
}
