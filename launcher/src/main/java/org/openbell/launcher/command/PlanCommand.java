package org.openbell.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.openbell.launcher.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description = {
      "Shows today's picks: size, cost, stop and target of each, and what became of it.",
      "Cost, stop and target are reckoned from the price that the plan was made at."
    },
    footer = {
      "",
      DeskLine.EXIT_CODES,
      "",
      "Examples:",
      "  openbell plan",
      "  openbell plan --json"
    })
final class PlanCommand implements Callable<Integer> {
  private static final String ROW = "%-6s %-5s %8s %9s %11s %9s %9s  %s";

  @Mixin private Output output;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var desk = output.desk().get("/api/desk");
    output.show(desk.path("picks"), screen -> show(desk, screen));
    return 0;
  }

  private static void show(JsonNode desk, Screen screen) {
    var armed = desk.path("armed");
    screen.line(
        "%s, %s, %s: %s"
            .formatted(
                desk.path("date").asText("no day yet"),
                armed.path("mode").asText(),
                armed.path("armed").asBoolean() ? "armed" : "not armed",
                armed.path("words").asText()));
    if (desk.path("picks").isEmpty()) {
      screen.line("Nothing is picked.");
      return;
    }
    screen.line(ROW.formatted("symbol", "conf.", "shares", "price", "cost", "stop", "target", ""));
    for (var pick : desk.path("picks")) {
      var plan = pick.path("plan");
      var words = text(pick, "words");
      screen.line(
          ROW.formatted(
              text(pick, "symbol"),
              text(pick, "confidence"),
              text(plan, "shares"),
              text(plan, "price"),
              text(plan, "cost"),
              text(plan, "stopPrice"),
              text(plan, "targetPrice"),
              text(pick, "answer") + (words.isBlank() ? "" : ": " + words)));
      screen.line("         why: " + text(pick, "reason"));
    }
  }

  private static String text(JsonNode node, String field) {
    var value = node.path(field);
    return value.isNull() ? "-" : value.asText("-");
  }
}
