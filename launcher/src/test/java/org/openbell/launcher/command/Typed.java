package org.openbell.launcher.command;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.openbell.launcher.stack.StateFolder;

/// A command as somebody types it, and what came of it.
record Typed(int exitCode, String out, String err) {

  /// Where it is typed; `keys` is what the person types when asked, null without a terminal.
  record At(Path state, Map<String, String> environment, String keys) {
    static At nowhere(Path state) {
      return new At(state, Map.of(), null);
    }

    static At desk(PlayedDesk desk, Path state) {
      return new At(
          state, Map.of("OPENBELL_DESK_URL", desk.address(), "OPENBELL_TOKEN", "secret"), null);
    }

    At withTerminal(String typed) {
      return new At(state, environment, typed);
    }

    At with(String name, String value) {
      var more = new HashMap<>(environment);
      more.put(name, value);
      return new At(state, more, keys);
    }

    Typed types(String... words) {
      var out = new ByteArrayOutputStream();
      return types(out, new PrintStream(out, true, StandardCharsets.UTF_8), words);
    }

    Typed types(ByteArrayOutputStream read, PrintStream out, String... words) {
      var err = new StringWriter();
      var surroundings =
          new Surroundings(
              environment,
              new StateFolder(state),
              new BufferedReader(new StringReader(keys == null ? "" : keys)),
              out,
              keys != null);
      int exitCode =
          OpenbellCommand.commandLine(surroundings)
              .setOut(new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true))
              .setErr(new PrintWriter(err))
              .execute(words);
      return new Typed(exitCode, read.toString(StandardCharsets.UTF_8), err.toString());
    }
  }
}
