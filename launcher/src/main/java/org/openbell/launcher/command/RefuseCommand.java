package org.openbell.launcher.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "refuse",
    mixinStandardHelpOptions = true,
    description = "Says no to a question: nothing is bought.",
    footer = {
      "",
      DeskLine.EXIT_CODES,
      "",
      "Examples:",
      "  openbell refuse 20251029-BBAR",
      "  openbell refuse BBAR --words \"as discussed\""
    })
final class RefuseCommand implements Callable<Integer> {
  @Mixin private Output output;
  @Mixin private Who who;

  @Parameters(paramLabel = "ID", description = "The trade, or the symbol of one that waits.")
  private String id;

  @Override
  public Integer call() throws IOException, InterruptedException {
    return Decision.say("REFUSE", id, who, output);
  }
}
