package org.openbell.launcher.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "approvals",
    mixinStandardHelpOptions = true,
    description = "Shows what waits for your yes or no, the most urgent first.",
    footer = {
      "",
      DeskLine.EXIT_CODES,
      "",
      "Examples:",
      "  openbell approvals",
      "  openbell approvals --all --json"
    })
final class ApprovalsCommand implements Callable<Integer> {
  @Mixin private Output output;

  @Option(names = "--all", description = "Also those that are decided, the latest 200.")
  private boolean all;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var found = output.desk().get("/api/approvals?state=" + (all ? "ALL" : "PENDING"));
    output.show(
        found,
        screen -> {
          if (found.isEmpty()) {
            screen.line("Nothing waits for you.");
          }
          found.forEach(question -> ApprovalLines.of(question).forEach(screen::line));
        });
    return 0;
  }
}
