package org.openbell.simulator.llm;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openbell.model.instrument.Symbol;

/// A candidate as a prompt lists it: `C07 | WULF | figures ...`, one per line.
record CandidateLine(String id, Symbol symbol) {
  private static final Pattern SHAPE =
      Pattern.compile("(C\\d{1,3}) \\| ([A-Z][A-Za-z0-9.\\-]{0,11})(?: \\|.*)?");

  /// The candidates of a prompt in its order; a repeated id counts once.
  static List<CandidateLine> in(String prompt) {
    return prompt.lines().map(String::strip).flatMap(CandidateLine::parse).distinct().toList();
  }

  private static Stream<CandidateLine> parse(String line) {
    Matcher parts = SHAPE.matcher(line);
    Optional<CandidateLine> found =
        parts.matches()
            ? Optional.of(new CandidateLine(parts.group(1), Symbol.parse(parts.group(2))))
            : Optional.empty();
    return found.stream();
  }
}
