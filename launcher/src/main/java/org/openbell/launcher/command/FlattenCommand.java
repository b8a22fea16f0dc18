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
      "Shows what would be sold and asks on the terminal. Sells exactly what was shown; when that",
      "has changed meanwhile, nothing. Without a terminal it needs --yes. A no ends with 1.",
      DeskLine.EXIT_CODES,
      "",
      "Examples:",
      "  openbell flatten --preview",
      "  openbell flatten --words \"enough for today\"",
      "  openbell flatten --words \"from a script\" --yes --json"
    })
final class FlattenCommand implements Callable<Integer> {
  @Mixin private Output output;
  @Mixin private Who who;

  @Option(names = "--preview", description = "Only show what would be sold.")
  private boolean preview;

  @Option(names = "--yes", description = "Do not ask on the terminal; for scripts.")
  private boolean yes;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var desk = output.desk();
    if (!preview && who.words.isBlank()) {
      throw new Trouble(
          "Say why: --words \"...\"; --preview shows what would be sold.", DeskLine.WRONG_QUESTION);
    }
    var shown = desk.get("/api/acts/flatten");
    if (preview) {
      output.show(shown, screen -> show(shown, screen));
      return 0;
    }
    var screen = output.surroundings().screen();
    if (!output.json) {
      show(shown, screen);
    }
    if (!yes && !isMeant()) {
      screen.line("Nothing was sold.");
      return DeskLine.FAILED;
    }
    var trading =
        desk.post(
            "/api/acts/flatten",
            Map.of("by", who.by, "words", who.words, "preview", shown.path("hash").asText()));
    output.show(trading, it -> it.line("It is being sold. openbell positions shows it."));
    return 0;
  }

  private boolean isMeant() throws IOException {
    var instead = "Nobody is asked here, and nothing was sold: say --yes.";
    if (output.json) {
      throw new Trouble(instead, DeskLine.WRONG_QUESTION);
    }
    return output
        .surroundings()
        .confirms("Take entries back and sell exactly this, at the market?", instead);
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
    for (var entry : preview.path("entries")) {
      screen.line("  take the order to buy back: " + entry.asText());
    }
    for (var dropped : preview.path("drops")) {
      screen.line("  drop the proposal " + dropped.asText());
    }
  }
}
