package org.openbell.launcher.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "approve",
    mixinStandardHelpOptions = true,
    description =
        "Says yes to a question: the order goes out as a limit, at what was shown or less.",
    footer = {
      "",
      DeskLine.EXIT_CODES,
      "",
      "Examples:",
      "  openbell approve 20251029-BBAR",
      "  openbell approve BBAR --words \"as discussed\""
    })
final class ApproveCommand implements Callable<Integer> {
  @Mixin private Output output;
  @Mixin private Who who;

  @Parameters(paramLabel = "ID", description = "The trade, or the symbol of one that waits.")
  private String id;

  @Override
  public Integer call() throws IOException, InterruptedException {
    return Decision.say("APPROVE", id, who, output);
  }
}
