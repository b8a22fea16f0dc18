package org.openbell.launcher.command;

import picocli.CommandLine.Command;

@Command(
    name = "pnl",
    mixinStandardHelpOptions = true,
    description = "Shows what was earned, net of commissions and fees, trade by trade.",
    footer = {
      "",
      ReportCommand.EXIT_CODES,
      "",
      "Example: openbell pnl --date 2025-10-29",
      "Example: openbell pnl --from 2025-10-01 --to 2025-10-31 --csv > pnl.csv"
    })
final class PnlCommand extends ReportCommand {
  @Override
  String report() {
    return "pnl";
  }
}
