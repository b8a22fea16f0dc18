package org.openbell.approval.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openbell.approval.browser.FixtureDesk.Says;
import org.openbell.approval.report.Period;
import org.openbell.approval.report.PlayedReports;
import org.openbell.model.session.SessionDate;

/// What the played desk says to `/api/reports`: what the real one would say of the played weeks.
final class PlayedAnswers {
  private PlayedAnswers() {}

  static Says to(String name, String query) {
    Map<String, String> asked =
        Arrays.stream(query.split("&", -1))
            .map(pair -> pair.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> decoded(pair[1])));
    try {
      Period period =
          new Period(SessionDate.parse(asked.get("from")), SessionDate.parse(asked.get("to")));
      Optional<JsonNode> found = PlayedReports.of(name, period);
      return found
          .map(report -> new Says(200, report))
          .orElseGet(
              () -> Says.problem(404, "unknown", "nothing is recorded about that for " + period));
    } catch (IllegalArgumentException notAQuestion) {
      return Says.problem(400, "unreadable", notAQuestion.getMessage());
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
