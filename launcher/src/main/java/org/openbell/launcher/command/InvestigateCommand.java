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
      ReportCommand.EXIT_CODES,
      "",
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
