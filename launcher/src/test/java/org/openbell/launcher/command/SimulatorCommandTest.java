package org.openbell.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimulatorCommandTest {
  @Test
  void handsEveryArgumentOnInItsOrder() {
    var command =
        SimulatorCommand.command(
            Path.of("simulator.jar"), List.of("--at", "09:29:30", "--print-protocol", "--help"));

    assertThat(command)
        .endsWith(
            "-Dopenbell.command=openbell simulator",
            "-jar",
            "simulator.jar",
            "--at",
            "09:29:30",
            "--print-protocol",
            "--help");
  }

  @Test
  void isExplainedAmongTheOtherCommands() {
    var out = new StringWriter();

    var exitCode =
        OpenbellCommand.commandLine().setOut(new PrintWriter(out)).execute("help", "simulator");

    assertThat(exitCode).isZero();
    assertThat(out.toString()).contains("openbell simulator", "Example", "--faults");
  }
}
