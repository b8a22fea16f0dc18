package org.openbell.launcher.command;

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
      PlanCommand.class,
      PositionsCommand.class,
      LogCommand.class,
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

  private final Surroundings surroundings;

  private OpenbellCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  public static CommandLine commandLine() {
    return commandLine(Surroundings.ofThisProcess());
  }

  static CommandLine commandLine(Surroundings surroundings) {
    return new CommandLine(new OpenbellCommand(surroundings))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Complaint::explain)
        .setExecutionExceptionHandler(Complaint::explain);
  }

  Surroundings surroundings() {
    return surroundings;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command?");
  }
}
