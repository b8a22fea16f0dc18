package org.openbell.launcher.command;

import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "whatif",
    mixinStandardHelpOptions = true,
    description = {
      "Shows what the morning's plans would have earned with another stop, target or entry.",
      "It suggests and never changes anything."
    },
    footer = {
      "",
      ReportCommand.EXIT_CODES,
      "",
      "Example: openbell whatif --from 2025-10-01 --to 2025-10-31",
      "Example: openbell whatif --date 2025-10-29 --entry 09:30,13:30 --target 1.8,2.6"
    })
final class WhatIfCommand extends ReportCommand {
  @Option(
      names = "--entry",
      paramLabel = "TIMES",
      description = "When to buy, ET, parted by commas (default: 09:30,10:30).")
  private String entry;

  @Option(
      names = "--stop",
      paramLabel = "PERCENTS",
      description = "Distances of the stop (default: 0.5,0.9,1.5,3).")
  private String stop;

  @Option(
      names = "--target",
      paramLabel = "PERCENTS",
      description = "Distances of the target (default: 1.8,2.6,3.5,5).")
  private String target;

  @Override
  String report() {
    return "whatif";
  }

  @Override
  Map<String, String> further() {
    Map<String, String> further = new TreeMap<>();
    put(further, "entry", entry);
    put(further, "stop", stop);
    put(further, "target", target);
    return further;
  }

  private static void put(Map<String, String> questions, String name, String value) {
    if (value != null) {
      questions.put(name, value);
    }
  }
}
