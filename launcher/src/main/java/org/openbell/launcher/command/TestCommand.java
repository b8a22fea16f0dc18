package org.openbell.launcher.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = "Runs every check and test of the project: ./mvnw verify.",
    footer = {
      "",
      "Examples:",
      "  openbell test                     everything",
      "  openbell test -- -pl trading-model    one module"
    })
final class TestCommand implements Callable<Integer> {
  @Parameters(arity = "0..*", paramLabel = "MAVEN_ARGUMENT", description = "Passed to Maven.")
  private List<String> arguments = List.of();

  @Override
  public Integer call() throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("./mvnw", "verify"));
    command.addAll(arguments);
    return new ProcessBuilder(command)
        .directory(StackOptions.root().toFile())
        .inheritIO()
        .start()
        .waitFor();
  }
}
