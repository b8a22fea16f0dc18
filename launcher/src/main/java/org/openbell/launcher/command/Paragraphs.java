package org.openbell.launcher.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/// Help as paragraphs, which are broken where the reader's lines end and not where the source's do.
final class Paragraphs {
  private Paragraphs() {}

  /// Joins the lines of a command's help, and of all commands below it.
  static void join(CommandLine command) {
    UsageMessageSpec usage = command.getCommandSpec().usageMessage();
    usage.description(of(usage.description()));
    usage.footer(of(usage.footer()));
    command.getSubcommands().values().forEach(Paragraphs::join);
  }

  /// An empty or an indented line, an example, and what is said of exit codes stand for themselves.
  static String[] of(String... lines) {
    List<String> joined = new ArrayList<>();
    boolean open = false;
    for (String line : String.join("%n", lines).split("%n", -1)) {
      boolean alone = line.isBlank() || line.startsWith(" ") || line.startsWith("Example");
      if (open && !alone && !line.startsWith("Exit code")) {
        joined.set(joined.size() - 1, joined.getLast() + " " + line);
      } else {
        joined.add(line);
      }
      open = !alone;
    }
    return joined.toArray(String[]::new);
  }
}
