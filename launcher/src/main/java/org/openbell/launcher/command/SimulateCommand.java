package org.openbell.launcher.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.openbell.launcher.stack.Preflight;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

@Command(
    name = "simulate",
    description =
        "Plays thousands of days with faults in one thread and has each of them audited"
            + " (docs/simulation.md).",
    footer = {"", "Example: openbell simulate --days 1000 --seed 1"})
final class SimulateCommand implements Callable<Integer> {
  /// The simulation knows its own options, and its own help.
  @Unmatched private List<String> arguments = new ArrayList<>();

  @Override
  public Integer call() throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java");
    var jar = StackOptions.root().resolve("simulation/target/simulation.jar");
    Preflight.requireBuild(List.of(jar));
    var command =
        new ArrayList<>(
            List.of(java.toString(), "-XX:+UseSerialGC", "-Xmx768m", "-jar", jar.toString()));
    command.addAll(arguments);
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
