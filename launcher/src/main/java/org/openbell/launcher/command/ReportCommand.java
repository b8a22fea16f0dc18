package org.openbell.launcher.command;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.openbell.launcher.Screen;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Asks approval-service for one report and prints it.
abstract class ReportCommand implements Callable<Integer> {
  static final String EXIT_CODES =
      "Exit code 0 when printed, 1 when it failed, 2 for a question that is none, 3 when nothing%n"
          + "runs or nobody answers, 4 without a good token, 5 when nothing is recorded about it.";

  // A year of days is folded while somebody waits.
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);
  private static final String DOUBTS = "Look at this";

  @Mixin private ReportOptions options;
  @Spec private CommandSpec spec;

  /// The report's path below `/api/reports/`.
  abstract String report();

  /// What this report is asked beside the days.
  Map<String, String> further() {
    return Map.of();
  }

  final boolean isForPeople() {
    return options.isForPeople();
  }

  @Override
  public final Integer call() throws IOException, InterruptedException {
    var here = Surroundings.of(spec);
    var questions = new TreeMap<>(options.questions());
    questions.putAll(further());
    var path = "/api/reports/" + report() + "?" + query(questions);
    print(here.desk().text(path, ANSWER_WITHIN), here);
    return 0;
  }

  private static String query(Map<String, String> questions) {
    return questions.entrySet().stream()
        .map(
            question ->
                question.getKey()
                    + "="
                    + URLEncoder.encode(question.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private void print(String answer, Surroundings here) {
    if (!isForPeople()) {
      here.out().print(answer);
      here.out().flush();
      return;
    }
    Screen screen = here.screen();
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
