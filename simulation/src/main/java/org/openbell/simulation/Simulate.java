package org.openbell.simulation;

import java.util.logging.LogManager;
import org.openbell.simulation.console.SimulateCommand;
import picocli.CommandLine;

/// `openbell simulate`: plays days and says what it saw.
public final class Simulate {
  private Simulate() {}

  public static void main(String[] arguments) {
    // A million days say more than a disk takes.
    LogManager.getLogManager().reset();
    System.exit(
        new CommandLine(new SimulateCommand())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .execute(arguments));
  }
}
