package org.openbell.launcher.command;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// docs/command-line.md: every command from the same table that its help and its completion are.
final class CommandPage {
  private static final String HEAD =
      """
      # The command line

      One tool, `./openbell`. This page is written from the commands themselves; `./openbell COMMAND --help` says the
      same of one.

      **Which desk.** The one that runs on this machine, opened with the token in the state folder. `OPENBELL_DESK_URL`
      names another, `OPENBELL_TOKEN` its access token: then nothing of this machine is asked, and `halt` halts there.

      **JSON.** With `--json` the standard output holds one document (`log -f`: one a line), whatever came of it. A
      failure is `{"error": "a sentence", "exitCode": 5}`, and with a no of the desk also `status` and its whole
      `problem` ([the desk's API](desk-api.md)).

      **Exit codes.** The same everywhere:

      | code | means |
      | --- | --- |
      | 0 | done |
      | 1 | it failed; or what was asked about is not as it should be (`status`, `trading`); or you said no (`flatten`) |
      | 2 | wrong options, or a question that is none: a date that has not come, a ticker that cannot be |
      | 3 | nothing runs, or nobody answers |
      | 4 | no good access token, or not the role for it |
      | 5 | the desk says no: too late, decided otherwise, changed, blocked, or nothing is known about it |
      | 130 | Ctrl-C |

      **Names.** A question is named by its trade, `20251029-BBAR`, or by its symbol while only one waits: never by half
      a name. Small letters do.

      **Looks.** Colors only on a terminal, and none with `NO_COLOR`; what a color marks is said in words, too.
      `source <(./openbell completion)` completes commands, options and their values in bash and zsh.
      """;

  private CommandPage() {}

  static String of(CommandSpec root) {
    return HEAD
        + root.subcommands().values().stream()
            .map(command -> command.getCommandSpec())
            .filter(command -> !command.name().equals("help"))
            .map(command -> section("openbell", command))
            .collect(Collectors.joining());
  }

  private static String section(String above, CommandSpec command) {
    var name = above + " " + command.name();
    var text = new StringBuilder("\n## " + name + "\n\n");
    text.append(lines(command.usageMessage().description())).append("\n");
    if (!own(command).isEmpty() || !command.positionalParameters().isEmpty()) {
      text.append("\n| | |\n| --- | --- |\n");
      command.positionalParameters().forEach(each -> text.append(row(each)));
      own(command).forEach(each -> text.append(row(each)));
    }
    var footer = plain(command.usageMessage().footer());
    int examples = (int) footer.stream().takeWhile(line -> !line.startsWith("Example")).count();
    footer.subList(0, examples).stream()
        .filter(paragraph -> !paragraph.isBlank())
        .forEach(paragraph -> text.append("\n").append(paragraph).append("\n"));
    if (examples < footer.size()) {
      text.append("\n```\n")
          .append(String.join("\n", footer.subList(examples, footer.size())))
          .append("\n```\n");
    }
    command
        .subcommands()
        .values()
        .forEach(each -> text.append(section(name, each.getCommandSpec())));
    return text.toString();
  }

  private static List<OptionSpec> own(CommandSpec command) {
    return command.options().stream()
        .filter(option -> !option.usageHelp() && !option.versionHelp() && !option.hidden())
        .toList();
  }

  private static String row(OptionSpec option) {
    var names = String.join(", ", option.names());
    var value = option.arity().max() == 0 ? "" : " " + option.paramLabel();
    return "| `%s%s` | %s |\n".formatted(names, value, cell(option.description()));
  }

  private static String row(PositionalParamSpec parameter) {
    return "| `%s` | %s |\n".formatted(parameter.paramLabel(), cell(parameter.description()));
  }

  private static String cell(String[] description) {
    return lines(description).replace("|", "\\|");
  }

  private static String lines(String[] text) {
    return String.join(" ", plain(text));
  }

  /// As help shows it, without the lines that only keep a distance at the ends.
  private static List<String> plain(String[] text) {
    return Arrays.stream(text)
        .map(line -> Ansi.OFF.string(line.formatted()))
        .collect(Collectors.joining("\n"))
        .strip()
        .lines()
        .toList();
  }
}
