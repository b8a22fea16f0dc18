package org.openbell.launcher.command;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description = "Prints what makes bash or zsh complete the commands and options of openbell.",
    footer = {
      "",
      "Examples:",
      "  source <(./openbell completion)        in this shell, bash or zsh",
      "  ./openbell completion > ~/.openbell-completion"
    })
final class CompletionCommand implements Callable<Integer> {
  private static final String NAME = "openbell";

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().getOut().print(AutoComplete.bash(NAME, spec.root().commandLine()));
    spec.commandLine().getOut().flush();
    return 0;
  }
}
