package org.openbell.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.openbell.launcher.Trouble;

/// Says yes or no to a question, to exactly what the desk shows of it now.
final class Decision {
  private static final Pattern TRADE = Pattern.compile("\\d{8}-[A-Za-z][A-Za-z0-9.\\-]{0,11}");

  private Decision() {}

  static int say(String decision, String id, Who who, Output output)
      throws IOException, InterruptedException {
    var desk = output.desk();
    var trade = trade(desk, id.strip());
    var shown = desk.get("/api/approvals/" + trade);
    var body = new HashMap<String, String>();
    body.put("decision", decision);
    body.put("planHash", shown.path("planHash").asText());
    body.put("words", who.words);
    body.put("by", who.by);
    var answer = desk.post("/api/approvals/" + trade + "/decision", body);
    output.show(answer, screen -> screen.line(answer.path("sentence").asText()));
    return 0;
  }

  /// The question that is named wholly: nothing is bought by half a name.
  private static String trade(DeskLine desk, String id) throws InterruptedException {
    var waiting = desk.get("/api/approvals?state=PENDING");
    var named =
        StreamSupport.stream(waiting.spliterator(), false)
            .filter(
                question ->
                    id.equalsIgnoreCase(text(question, "symbol"))
                        || id.equalsIgnoreCase(text(question, "trade")))
            .map(question -> text(question, "trade"))
            .toList();
    if (named.size() > 1) {
      throw new Trouble(
          "%d questions are about %s: say which, %s."
              .formatted(named.size(), id, String.join(" or ", named)),
          DeskLine.WRONG_QUESTION);
    }
    if (named.size() == 1) {
      return named.getFirst();
    }
    // What was decided before is told by its own sentence: when, by whom, and what came of it.
    if (TRADE.matcher(id).matches()) {
      return id;
    }
    return decided(desk, id)
        .orElseThrow(
            () ->
                new Trouble(
                    "Nothing about " + id + " waits for you. " + what(waiting), DeskLine.SAID_NO));
  }

  /// The latest question about that symbol; its trade begins with its date.
  private static Optional<String> decided(DeskLine desk, String symbol)
      throws InterruptedException {
    return StreamSupport.stream(desk.get("/api/approvals?state=ALL").spliterator(), false)
        .filter(question -> symbol.equalsIgnoreCase(text(question, "symbol")))
        .map(question -> text(question, "trade"))
        .max(Comparator.naturalOrder());
  }

  private static String what(JsonNode waiting) {
    List<String> trades =
        StreamSupport.stream(waiting.spliterator(), false)
            .map(question -> text(question, "trade"))
            .toList();
    return trades.isEmpty()
        ? "No question is open; openbell approvals --all shows those that were."
        : "What waits: " + trades.stream().collect(Collectors.joining(", ")) + ".";
  }

  private static String text(JsonNode question, String field) {
    return question.path(field).asText();
  }
}
