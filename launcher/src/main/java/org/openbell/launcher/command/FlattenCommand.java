package org.openbell.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.openbell.launcher.Screen;
import org.openbell.launcher.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "flatten",
    mixinStandardHelpOptions = true,
    description =
        "Takes entries back, drops proposals, and sells all that the bot holds; what is yours is"
            + " not touched.",
    footer = {
      "",
      "Sells exactly what the preview shows; when that has changed meanwhile, nothing.",
      DeskLine.EXIT_CODES,
      "",
      "Examples:",
      "  openbell flatten --preview",
      "  openbell flatten --words \"enough for today\""
    })
final class FlattenCommand implements Callable<Integer> {
  @Mixin private Output output;
  @Mixin private Who who;

  @Option(names = "--preview", description = "Only show what would be sold.")
  private boolean preview;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var desk = DeskLine.find();
    var shown = desk.get("/api/acts/flatten");
    if (preview) {
      output.show(shown, screen -> show(shown, screen));
      return 0;
    }
    if (who.words.isBlank()) {
      throw new Trouble("Say why: --words \"...\"; --preview shows what would be sold.");
    }
    if (!output.json) {
      show(shown, Screen.standard());
    }
    var trading =
        desk.post(
            "/api/acts/flatten",
            Map.of("by", who.by, "words", who.words, "preview", shown.path("hash").asText()));
    output.show(trading, screen -> screen.line("It is being sold. openbell positions shows it."));
    return 0;
  }

  private static void show(JsonNode preview, Screen screen) {
    if (preview.path("sells").isEmpty()) {
      screen.line("Nothing is held.");
    }
    for (var sell : preview.path("sells")) {
      screen.line(
          "  sell %s %s, worth %s USD, gain %s USD"
              .formatted(
                  sell.path("shares").asText(),
                  sell.path("symbol").asText(),
                  sell.path("worth").asText("?"),
                  sell.path("gain").asText("?")));
    }
    for (var dropped : preview.path("drops")) {
      screen.line("  drop the proposal " + dropped.asText());
    }
  }
}
