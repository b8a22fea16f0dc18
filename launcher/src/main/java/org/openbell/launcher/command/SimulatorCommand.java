package org.openbell.launcher.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.openbell.launcher.stack.Preflight;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/// Hands everything behind its name over to the simulator, whose own options explain themselves.
@Command(
    name = "simulator",
    description =
        "Starts the simulated market and broker alone, for any TWS client; --help shows its"
            + " options.",
    footer = {
      "",
      "Examples:",
      "  openbell simulator                             half a minute before the open",
      "  openbell simulator --at 15:58:00 --speed 1     the last minutes of the session",
      "  openbell simulator --faults my-faults.yaml     with things going wrong as you wrote",
      "  openbell simulator --help                      all options"
    })
final class SimulatorCommand implements Callable<Integer> {
  @Unmatched private List<String> arguments = new ArrayList<>();

  @Override
  public Integer call() throws IOException, InterruptedException {
    var jar = StackOptions.root().resolve("simulator/target/simulator.jar");
    Preflight.requireBuild(List.of(jar));
    // Ctrl-C goes to both processes; the simulator ends by itself and this one after it.
    return new ProcessBuilder(command(jar, arguments)).inheritIO().start().waitFor();
  }

  static List<String> command(Path jar, List<String> arguments) {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dopenbell.command=openbell simulator",
                "-jar",
                jar.toString()));
    command.addAll(arguments);
    return command;
  }
}
