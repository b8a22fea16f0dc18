package org.openbell.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.function.Consumer;
import org.openbell.launcher.Screen;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// How a command answers: in lines for people, or in JSON for programs.
final class Output {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(names = Json.OPTION, description = "Answer in JSON, also when the answer is a no.")
  boolean json;

  Surroundings surroundings() {
    return Surroundings.of(command);
  }

  DeskLine desk() throws IOException {
    return surroundings().desk();
  }

  void show(JsonNode document, Consumer<Screen> lines) {
    var screen = surroundings().screen();
    if (json) {
      screen.line(Json.pretty(document));
    } else {
      lines.accept(screen);
    }
  }
}
