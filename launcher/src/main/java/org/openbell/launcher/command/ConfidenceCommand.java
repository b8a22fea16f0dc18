package org.openbell.launcher.command;

import picocli.CommandLine.Command;

@Command(
    name = "confidence",
    mixinStandardHelpOptions = true,
    description = "Holds every pick's confidence against its outcome, and scores it.",
    footer = {
      "",
      ReportCommand.EXIT_CODES,
      "",
      "Example: openbell confidence --date 2025-10-29",
      "Example: openbell confidence --from 2025-10-01 --to 2025-10-31 --csv > confidence.csv"
    })
final class ConfidenceCommand extends ReportCommand {
  @Override
  String report() {
    return "confidence";
  }
}
