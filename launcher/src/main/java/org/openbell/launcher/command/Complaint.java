package org.openbell.launcher.command;

import java.util.List;
import org.openbell.launcher.Trouble;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// How a command that failed says so: a sentence on the error output, or with `--json` a document.
final class Complaint {
  private Complaint() {}

  /// What the user can mend is told in its own words; anything else is a bug and shows its trace.
  static int explain(Exception failed, CommandLine command, ParseResult parsed) throws Exception {
    boolean json = deepest(parsed).hasMatchedOption(Json.OPTION);
    if (failed instanceof Trouble trouble) {
      if (json) {
        print(command, trouble);
      } else {
        command.getErr().println(trouble.getMessage());
        command.getErr().flush();
      }
      return trouble.exitCode();
    }
    if (json) {
      print(command, new Trouble("a bug of this command: " + failed));
    }
    throw failed;
  }

  /// Wrong words on the command line: the sentence, and how it is meant to be typed; not the whole
  /// help, which would push the sentence out of sight.
  static int explain(ParameterException wrong, String[] words) {
    var command = wrong.getCommandLine();
    int exitCode = command.getCommandSpec().exitCodeOnInvalidInput();
    if (List.of(words).contains(Json.OPTION)) {
      print(command, new Trouble(wrong.getMessage(), exitCode));
      return exitCode;
    }
    var err = command.getErr();
    err.println(command.getColorScheme().errorText(wrong.getMessage()));
    if (!UnmatchedArgumentException.printSuggestions(wrong, err)) {
      var help = command.getHelp();
      err.print(help.synopsisHeading() + help.synopsis(help.synopsisHeadingLength()));
      err.println(command.getCommandSpec().qualifiedName() + " --help says it all, with examples.");
    }
    err.flush();
    return exitCode;
  }

  private static ParseResult deepest(ParseResult parsed) {
    return parsed.hasSubcommand() ? deepest(parsed.subcommand()) : parsed;
  }

  private static void print(CommandLine command, Trouble trouble) {
    var document = Json.object();
    document.put("error", trouble.getMessage()).put("exitCode", trouble.exitCode());
    if (trouble instanceof DeskSaysNo no) {
      document.put("status", no.status()).set("problem", no.problem());
    }
    var out = Surroundings.of(command.getCommandSpec()).out();
    out.println(Json.pretty(document));
    out.flush();
  }
}
