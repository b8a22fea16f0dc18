package org.openbell.launcher.command;

import picocli.CommandLine.Command;

@Command(
    name = "reconcile",
    mixinStandardHelpOptions = true,
    description = "Holds our positions and fills against the broker's own books, both ways.",
    footer = {
      "",
      ReportCommand.EXIT_CODES,
      "",
      "Example: openbell reconcile --date 2025-10-29",
      "Example: openbell reconcile --from 2025-10-01 --to 2025-10-31 --csv > reconcile.csv"
    })
final class ReconcileCommand extends ReportCommand {
  @Override
  String report() {
    return "reconcile";
  }
}
