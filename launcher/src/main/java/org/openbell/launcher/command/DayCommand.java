package org.openbell.launcher.command;

import java.util.Map;
import org.openbell.launcher.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "day",
    mixinStandardHelpOptions = true,
    description = "Shows one day on one page: trades, targets, moves, books, and what to look at.",
    footer = {
      "",
      ReportCommand.EXIT_CODES,
      "Printed as Markdown.",
      "",
      "Example: openbell day --date 2025-10-29",
      "Example: openbell day --date 2025-10-29 --html > day.html"
    })
final class DayCommand extends ReportCommand {
  @Option(names = "--html", description = "As a page for a browser.")
  private boolean html;

  @Override
  String report() {
    return "day";
  }

  @Override
  Map<String, String> further() {
    if (html && !isForPeople()) {
      throw new Trouble(
          "--html is a form of its own, without --json and --csv.", DeskLine.WRONG_QUESTION);
    }
    return html ? Map.of("format", "html") : Map.of();
  }
}
