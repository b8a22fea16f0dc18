package org.openbell.launcher.command;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

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
    var line =
        new CommandLine(new OpenbellCommand(surroundings))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .registerConverter(LocalDate.class, OpenbellCommand::date)
            .setParameterExceptionHandler(Complaint::explain)
            .setExecutionExceptionHandler(Complaint::explain);
    line.getSubcommands().values().forEach(Paragraphs::join);
    return line;
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException noDate) {
      throw new TypeConversionException("'" + text + "' is not a date such as 2025-10-29");
    }
  }

  Surroundings surroundings() {
    return surroundings;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command?");
  }
}
