package org.openbell.launcher.command;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import org.openbell.launcher.Trouble;

/// Says yes or no to a question, to exactly what the desk shows of it now.
final class Decision {
  private Decision() {}

  static int say(String decision, String id, Who who, Output output)
      throws IOException, InterruptedException {
    var desk = DeskLine.find();
    var trade = id.contains("-") ? id : pending(desk, id.toUpperCase(Locale.ROOT));
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

  /// The trade of that symbol that waits.
  private static String pending(DeskLine desk, String symbol) throws InterruptedException {
    for (var question : desk.get("/api/approvals?state=PENDING")) {
      if (question.path("symbol").asText().equals(symbol)) {
        return question.path("trade").asText();
      }
    }
    throw new Trouble("Nothing about " + symbol + " waits for you.", DeskLine.NOT_DECIDED);
  }
}
