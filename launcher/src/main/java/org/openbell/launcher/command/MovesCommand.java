package org.openbell.launcher.command;

import picocli.CommandLine.Command;

@Command(
    name = "moves",
    mixinStandardHelpOptions = true,
    description = "Shows how far each stock went from the open and from our fill.",
    footer = {
      "",
      ReportCommand.EXIT_CODES,
      "",
      "Example: openbell moves --date 2025-10-29",
      "Example: openbell moves --from 2025-10-01 --to 2025-10-31 --csv > moves.csv"
    })
final class MovesCommand extends ReportCommand {
  @Override
  String report() {
    return "moves";
  }
}
