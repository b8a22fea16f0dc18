package org.openbell.launcher.command;

import picocli.CommandLine.Command;

@Command(
    name = "targets",
    mixinStandardHelpOptions = true,
    description = "Shows every profit target, what became of it, and how far away it missed.",
    footer = {
      "",
      ReportCommand.EXIT_CODES,
      "",
      "Example: openbell targets --date 2025-10-29",
      "Example: openbell targets --from 2025-10-01 --to 2025-10-31 --csv > targets.csv"
    })
final class TargetsCommand extends ReportCommand {
  @Override
  String report() {
    return "targets";
  }
}
