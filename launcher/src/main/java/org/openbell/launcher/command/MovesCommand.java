package org.openbell.launcher.command;

import picocli.CommandLine.Command;

@Command(
    name = "moves",
    mixinStandardHelpOptions = true,
    description = "Shows how far each stock went from the open and from our fill.",
    footer = {
      "",
      "Exit code 0 when printed, 1 when nobody answers, 3 when nothing runs, 5 when nothing is",
      "recorded for those days.",
      "Example: openbell moves --date 2025-10-29",
      "Example: openbell moves --from 2025-10-01 --to 2025-10-31 --csv > moves.csv"
    })
final class MovesCommand extends ReportCommand {
  @Override
  String report() {
    return "moves";
  }
}
