package org.openbell.launcher.command;

import picocli.CommandLine.Command;

@Command(
    name = "fills",
    mixinStandardHelpOptions = true,
    description = "Shows every fill, matched to its round trip, and the money in and out.",
    footer = {
      "",
      ReportCommand.EXIT_CODES,
      "",
      "Example: openbell fills --date 2025-10-29",
      "Example: openbell fills --from 2025-10-01 --to 2025-10-31 --csv > fills.csv"
    })
final class FillsCommand extends ReportCommand {
  @Override
  String report() {
    return "fills";
  }
}
