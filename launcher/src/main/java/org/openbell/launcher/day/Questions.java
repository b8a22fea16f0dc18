package org.openbell.launcher.day;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.openbell.launcher.day.Desk.Question;

/// Who answers which question, and when: the person at the keyboard first, else the demo's script.
///
/// Real time: the person has four seconds, however fast the day runs.
final class Questions {
  static final Duration TIME_FOR_THE_PERSON = Duration.ofSeconds(4);

  /// An answer to give now.
  sealed interface Answer {
    record Approve(Question question, String by) implements Answer {}

    record Refuse(Question question, String by) implements Answer {}

    /// The script says nothing, on purpose.
    record Silence(Question question) implements Answer {}
  }

  private record Open(Question question, int number, Instant askedAt) {}

  private final Set<String> seen = new HashSet<>();
  private final List<Open> open = new ArrayList<>();

  /// Those of the pending questions that were not pending before.
  List<Question> newOnes(List<Question> pending, Instant now) {
    var fresh = new ArrayList<Question>();
    for (var question : pending) {
      if (seen.add(question.trade())) {
        open.add(new Open(question, seen.size(), now));
        fresh.add(question);
      }
    }
    open.removeIf(
        asked -> pending.stream().noneMatch(p -> p.trade().equals(asked.question.trade())));
    return fresh;
  }

  /// The oldest open question answered by `a` or `r`; empty for other keys and without a question.
  Optional<Answer> answerOfPerson(String typed) {
    if (open.isEmpty()) {
      return Optional.empty();
    }
    var question = open.getFirst().question();
    Optional<Answer> answer =
        switch (typed.strip().toLowerCase(Locale.ROOT)) {
          case "a" -> Optional.of(new Answer.Approve(question, "the person at the keyboard"));
          case "r" -> Optional.of(new Answer.Refuse(question, "the person at the keyboard"));
          default -> Optional.empty();
        };
    if (answer.isPresent()) {
      open.removeFirst();
    }
    return answer;
  }

  /// The script's answers to what the person has left open for long enough.
  List<Answer> answersOfScript(Instant now) {
    var due =
        open.stream().filter(o -> !now.isBefore(o.askedAt().plus(TIME_FOR_THE_PERSON))).toList();
    open.removeAll(due);
    return due.stream().map(Questions::scripted).toList();
  }

  private static Answer scripted(Open asked) {
    var by = "the demo's script";
    return switch (DemoScript.answerTo(asked.number())) {
      case APPROVE -> new Answer.Approve(asked.question(), by);
      case REFUSE -> new Answer.Refuse(asked.question(), by);
      case LET_LAPSE -> new Answer.Silence(asked.question());
    };
  }
}
