package org.openbell.launcher.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.function.Consumer;
import org.openbell.launcher.Screen;
import picocli.CommandLine.Option;

/// How a command answers: in lines for people, or in JSON for programs.
final class Output {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Option(names = "--json", description = "Answer in JSON, as the desk does.")
  boolean json;

  void show(JsonNode document, Consumer<Screen> lines) {
    var screen = Screen.standard();
    if (json) {
      screen.line(pretty(document));
    } else {
      lines.accept(screen);
    }
  }

  private static String pretty(JsonNode document) {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document);
    } catch (JsonProcessingException cannotBe) {
      throw new IllegalStateException("cannot write JSON", cannotBe);
    }
  }
}
