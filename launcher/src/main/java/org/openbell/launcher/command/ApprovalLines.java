package org.openbell.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/// A question as a person with a terminal reads it.
final class ApprovalLines {
  private ApprovalLines() {}

  static List<String> of(JsonNode question) {
    var plan = question.path("plan");
    var money = question.path("money");
    var lines = new ArrayList<String>();
    lines.add(
        "%s  %s  %s"
            .formatted(text(question, "trade"), text(question, "name"), standing(question)));
    lines.add(
        "  buy %s at %s or less, %s USD; stop %s (%s USD), target %s (+%s USD)"
            .formatted(
                text(plan, "shares"),
                text(plan, "limit"),
                text(money, "cost"),
                text(money, "stopPrice"),
                text(money, "loss"),
                text(money, "targetPrice"),
                text(money, "gain")));
    var price = question.path("price");
    if (price.isObject()) {
      lines.add(
          "  price %s, %s %% from the plan, %s s old"
              .formatted(
                  text(price, "last"), text(price, "fromShownPercent"), text(price, "ageSeconds")));
    }
    var why = question.path("why");
    lines.add("  why: " + text(why, "reason") + " (confidence " + text(why, "confidence") + ")");
    if (!text(why, "risks").isBlank()) {
      lines.add("  risks: " + text(why, "risks"));
    }
    for (var block : question.path("blocks")) {
      lines.add("  now in the way: " + text(block, "words"));
    }
    return lines;
  }

  private static String standing(JsonNode question) {
    var state = text(question, "state");
    return state.equals("PENDING")
        ? text(question, "secondsLeft") + " s left"
        : state + " " + text(question, "decidedBy") + " " + text(question, "words");
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).isNull() ? "" : node.path(field).asText();
  }
}
