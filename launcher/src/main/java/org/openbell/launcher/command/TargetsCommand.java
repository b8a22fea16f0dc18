package org.openbell.launcher.command;

import picocli.CommandLine.Command;

@Command(
    name = "targets",
    mixinStandardHelpOptions = true,
    description = "Shows every profit target, what became of it, and how far away it missed.",
    footer = {
      "",
      "Exit code 0 when printed, 1 when nobody answers, 3 when nothing runs, 5 when nothing is",
      "recorded for those days.",
      "Example: openbell targets --date 2025-10-29",
      "Example: openbell targets --from 2025-10-01 --to 2025-10-31 --csv > targets.csv"
    })
final class TargetsCommand extends ReportCommand {
  @Override
  String report() {
    return "targets";
  }
}
