package org.openbell.launcher.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import org.openbell.launcher.Screen;
import org.openbell.launcher.Trouble;
import org.openbell.launcher.stack.StateFolder;
import picocli.CommandLine.Model.CommandSpec;

/// Where a command is typed: its environment, the state folder, and whoever sits at the terminal.
record Surroundings(
    Map<String, String> environment,
    StateFolder state,
    BufferedReader in,
    PrintStream out,
    boolean terminal) {

  static Surroundings ofThisProcess() {
    return new Surroundings(
        System.getenv(),
        StackOptions.state(),
        new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())),
        System.out,
        Screen.standsAtATerminal());
  }

  /// Those of the command line that a command belongs to.
  static Surroundings of(CommandSpec command) {
    return ((OpenbellCommand) command.root().userObject()).surroundings();
  }

  Screen screen() {
    return Screen.of(out, terminal, environment);
  }

  DeskLine desk() throws IOException {
    return DeskLine.find(state, environment);
  }

  /// Whether the desk that is asked is another one than that of this machine.
  boolean isElsewhere() {
    return setting("OPENBELL_DESK_URL").isPresent();
  }

  Optional<String> setting(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  /// Asks whoever sits there; without a terminal nobody does, and `instead` says what to type.
  boolean confirms(String question, String instead) throws IOException {
    if (!terminal) {
      throw new Trouble(instead, DeskLine.WRONG_QUESTION);
    }
    out.print(question + " Type yes: ");
    out.flush();
    var answer = in.readLine();
    return answer != null && answer.strip().equalsIgnoreCase("yes");
  }
}
