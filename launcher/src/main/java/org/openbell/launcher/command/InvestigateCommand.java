package org.openbell.launcher.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "investigate",
    mixinStandardHelpOptions = true,
    description =
        "Tells everything that happened to one symbol, in order, and why it came to that.",
    footer = {
      "",
      "Exit code 0 when printed, 1 when nobody answers, 3 when nothing runs, 5 when nothing is",
      "recorded about it for those days.",
      "Example: openbell investigate VMD --date 2025-10-29"
    })
final class InvestigateCommand extends ReportCommand {
  @Parameters(paramLabel = "SYMBOL", description = "The ticker, for example WULF.")
  private String symbol;

  @Override
  String report() {
    return "investigate/" + Ticker.meant(symbol);
  }
}
