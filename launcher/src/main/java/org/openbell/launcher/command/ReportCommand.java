package org.openbell.launcher.command;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openbell.launcher.Screen;
import picocli.CommandLine.Mixin;

/// Asks approval-service for one report and prints it.
///
/// Exit codes: 0 printed, 1 nobody answers or the answer is a no, 2 not a question, 3 nothing
/// runs, 5 nothing is recorded for those days.
abstract class ReportCommand implements Callable<Integer> {
  private static final int NOBODY_ANSWERS = 1;
  private static final int NOTHING_RUNS = 3;
  private static final int NOTHING_RECORDED = 5;
  private static final String DOUBTS = "Look at this";

  @Mixin private ReportOptions options;

  /// The report's path below `/api/reports/`.
  abstract String report();

  /// What this report is asked beside the days.
  Map<String, String> further() {
    return Map.of();
  }

  @Override
  public final Integer call() throws IOException, InterruptedException {
    var line = ReportLine.find(StackOptions.state(), System.getenv());
    if (line.isEmpty()) {
      System.err.println("Nothing runs. Past days are read while it does: openbell up");
      return NOTHING_RUNS;
    }
    var questions = options.questions();
    questions.putAll(further());
    Optional<String> answer;
    try {
      answer = line.get().ask(report(), questions);
    } catch (IOException nobodyAnswers) {
      System.err.println("approval-service does not answer: " + nobodyAnswers.getMessage());
      return NOBODY_ANSWERS;
    }
    if (answer.isEmpty()) {
      System.err.println("Nothing is recorded about that for " + said(questions) + ".");
      return NOTHING_RECORDED;
    }
    print(answer.get());
    return 0;
  }

  private static String said(Map<String, String> questions) {
    return questions.containsKey("date")
        ? questions.get("date")
        : questions.containsKey("from")
            ? questions.get("from") + " to " + questions.getOrDefault("to", "today")
            : "today";
  }

  private void print(String answer) {
    if (!options.isForPeople()) {
      System.out.print(answer);
      return;
    }
    var screen = Screen.standard();
    boolean doubtful = false;
    for (var line : answer.stripTrailing().split("\n", -1)) {
      doubtful |= line.equals(DOUBTS);
      if (doubtful) {
        screen.warn(line);
      } else {
        screen.line(line);
      }
    }
  }
}
