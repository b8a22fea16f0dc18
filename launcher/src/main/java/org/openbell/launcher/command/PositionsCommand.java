package org.openbell.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.openbell.launcher.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "positions",
    mixinStandardHelpOptions = true,
    description =
        "Shows what the bot holds, between stop and target, and what it has closed today.",
    footer = {
      "",
      DeskLine.EXIT_CODES,
      "",
      "Examples:",
      "  openbell positions",
      "  openbell positions --json"
    })
final class PositionsCommand implements Callable<Integer> {
  private static final String ROW = "%-6s %8s %9s %9s %9s %9s %10s  %s";

  @Mixin private Output output;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var desk = output.desk().get("/api/desk");
    output.show(desk.path("positions"), screen -> show(desk, screen));
    return 0;
  }

  private static void show(JsonNode desk, Screen screen) {
    if (desk.path("positions").isEmpty()) {
      screen.line("Nothing is held.");
    } else {
      screen.line(ROW.formatted("symbol", "shares", "entry", "stop", "last", "target", "gain", ""));
    }
    for (var held : desk.path("positions")) {
      var line =
          ROW.formatted(
              text(held, "symbol"),
              text(held, "shares"),
              text(held, "entry"),
              text(held, "stop"),
              text(held, "last"),
              text(held, "target"),
              text(held, "gain"),
              text(held, "words"));
      if (held.path("isProtected").asBoolean()) {
        screen.line(line);
      } else {
        screen.warn(line + ": UNPROTECTED for " + text(held, "unprotectedSeconds") + " s");
      }
    }
    for (var closed : desk.path("closed")) {
      screen.line(
          "  closed %s %s at %s, %s: %s USD gross"
              .formatted(
                  text(closed, "shares"),
                  text(closed, "symbol"),
                  text(closed, "exit"),
                  text(closed, "reason"),
                  text(closed, "grossPnl")));
    }
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText("-");
  }
}
