package org.openbell.launcher.stack;

import java.net.URI;
import java.util.List;
import java.util.Map;

/// One process to run: what to type, what it is told, and how to see that it is ready.
///
/// What stands in `firstTime` is added to the command when the run begins, not at a restart.
public record ChildSpec(
    String name,
    List<String> command,
    List<String> firstTime,
    Map<String, String> environment,
    int port,
    Ready ready) {

  public ChildSpec {
    command = List.copyOf(command);
    firstTime = List.copyOf(firstTime);
    environment = Map.copyOf(environment);
  }

  /// The same process for its next start in the same run.
  ChildSpec again() {
    return new ChildSpec(name, command, List.of(), environment, port, ready);
  }

  /// How a process shows that it is ready.
  public sealed interface Ready {
    /// It printed a line with these words.
    record Said(String words) implements Ready {}

    /// This address answers 200.
    record Answers(URI address) implements Ready {}
  }
}
