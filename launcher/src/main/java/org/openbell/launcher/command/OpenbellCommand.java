package org.openbell.launcher.command;

import org.openbell.launcher.Trouble;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "openbell",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = VersionCommand.Provider.class,
    description = "Buys at the opening bell, and is flat by the close.",
    footer = {
      "",
      "Begin with: openbell demo",
      "Each command has --help with examples. State is kept in ~/.local/state/openbell",
      "(macOS: ~/Library/Application Support/openbell), or where OPENBELL_STATE says."
    },
    subcommands = {
      DemoCommand.class,
      UpCommand.class,
      SimulatorCommand.class,
      StatusCommand.class,
      StopCommand.class,
      TradingCommand.class,
      ApprovalsCommand.class,
      ApproveCommand.class,
      RefuseCommand.class,
      PositionsCommand.class,
      HaltCommand.class,
      ReduceCommand.class,
      PauseCommand.class,
      ResumeCommand.class,
      PnlCommand.class,
      DayCommand.class,
      FillsCommand.class,
      MovesCommand.class,
      TargetsCommand.class,
      InvestigateCommand.class,
      ReconcileCommand.class,
      ConfidenceCommand.class,
      WhatIfCommand.class,
      FlattenCommand.class,
      TokenCommand.class,
      CheckBrokerCommand.class,
      SimulateCommand.class,
      ChaosCommand.class,
      TestCommand.class,
      VersionCommand.class,
      CompletionCommand.class,
      HelpCommand.class
    })
public final class OpenbellCommand implements Runnable {
  @Spec private CommandSpec spec;

  private OpenbellCommand() {}

  public static CommandLine commandLine() {
    return new CommandLine(new OpenbellCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(OpenbellCommand::explain);
  }

  // What the user can mend is told in its own words; anything else is a bug and shows its trace.
  private static int explain(Exception failed, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    if (failed instanceof Trouble trouble) {
      System.err.println(trouble.getMessage());
      return trouble.exitCode();
    }
    throw failed;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command?");
  }
}
