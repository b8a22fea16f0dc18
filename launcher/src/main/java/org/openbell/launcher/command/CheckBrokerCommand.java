package org.openbell.launcher.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

@Command(
    name = "check-broker",
    description =
        "Tries a gateway of a paper account point by point, with orders of one share"
            + " (docs/paper-checklist.md).",
    footer = {"", "Example: openbell check-broker --port 4002"})
final class CheckBrokerCommand implements Callable<Integer> {
  /// The check knows its own options, and its own help.
  @Unmatched private List<String> arguments = new ArrayList<>();

  @Override
  public Integer call() throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java");
    var jar = StackOptions.root().resolve("broker-check/target/broker-check.jar");
    var command =
        new ArrayList<>(List.of(java.toString(), "-XX:+UseSerialGC", "-jar", jar.toString()));
    command.addAll(arguments);
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
