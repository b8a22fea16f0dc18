package org.openbell.launcher.day;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import org.openbell.launcher.Screen;
import org.openbell.launcher.day.Questions.Answer;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.time.ExchangeClock;

/// Tells the day as it happens, and sees to it that its questions are answered.
public final class DayTeller {
  /// How a day can end.
  public enum End {
    SLEPT,
    SKIPPED
  }

  /// Whether the day is told at all, and whether the demo's script answers what nobody does.
  public record Manner(boolean quiet, boolean scripted) {
    private String otherwise() {
      return scripted ? "; without you the demo's script decides" : "";
    }
  }

  private static final String WORDS = "said while the day was played";

  private final Desk desk;
  private final Screen screen;
  private final ExchangeClock clock;
  private final InstantSource machine;
  private final ZoneId zone;
  private final Manner manner;
  private final Questions questions = new Questions();
  private long lastSeq;

  public DayTeller(
      Desk desk,
      Screen screen,
      ExchangeClock clock,
      InstantSource machine,
      ZoneId zone,
      Manner manner) {
    this.desk = desk;
    this.screen = screen;
    this.clock = clock;
    this.machine = machine;
    this.zone = zone;
    this.manner = manner;
  }

  /// Shows what happened since the last look; how the day ended, once it has.
  ///
  /// Topics reach the journal side by side: within one look, lines are told as they happened.
  public Optional<End> look() throws InterruptedException {
    var news = desk.journalAfter(lastSeq);
    Optional<End> end = Optional.empty();
    for (var entry : news) {
      lastSeq = entry.seq();
      end = end.or(() -> endBy(entry.type()));
    }
    if (!manner.quiet()) {
      news.stream()
          .sorted(Comparator.comparing(entry -> Instant.parse(entry.at())))
          .forEach(
              entry -> screen.at(ExchangeTime.show(Instant.parse(entry.at()), zone), entry.line()));
    }
    screen.progress("  it is " + ExchangeTime.show(clock.instant(), zone));
    return end;
  }

  /// Leaves out what happened in earlier runs.
  public void skipHistory() throws InterruptedException {
    for (var page = desk.journalAfter(lastSeq); !page.isEmpty(); ) {
      lastSeq = page.getLast().seq();
      page = desk.journalAfter(lastSeq);
    }
  }

  private static Optional<End> endBy(String type) {
    return switch (type) {
      case "SessionSlept" -> Optional.of(End.SLEPT);
      case "SessionSkipped" -> Optional.of(End.SKIPPED);
      default -> Optional.empty();
    };
  }

  /// Asks the person what is asked, takes what was typed, and lets the script do the rest.
  public void answerQuestions(BlockingQueue<String> typed) throws InterruptedException {
    for (var question : questions.newOnes(desk.pending(), machine.instant())) {
      // The journal gives the reasons; this is the question to a person who reads along.
      show(
          "buy %d %s at %s? It lapses at %s"
              .formatted(
                  question.plan().shares(),
                  question.symbol(),
                  question.plan().limit(),
                  ExchangeTime.show(Instant.parse(question.lapsesAt()), zone)));
      if (screen.isTerminal()) {
        show("   type a (approve) or r (refuse) and Enter" + manner.otherwise());
      }
    }
    for (var line = typed.poll(); line != null; line = typed.poll()) {
      var answer = questions.answerOfPerson(line);
      if (answer.isPresent()) {
        give(answer.get());
      }
    }
    if (manner.scripted()) {
      for (var answer : questions.answersOfScript(machine.instant())) {
        give(answer);
      }
    }
  }

  private void give(Answer answer) throws InterruptedException {
    switch (answer) {
      case Answer.Approve(var question, var by) -> decide(question, true, by);
      case Answer.Refuse(var question, var by) -> decide(question, false, by);
      case Answer.Silence(var question) ->
          show(question.symbol() + ": the demo's script gives no answer, so that it lapses");
    }
  }

  private void decide(Desk.Question question, boolean approve, String by)
      throws InterruptedException {
    var did = approve ? " approves " : " refuses ";
    var refusal = desk.decide(question, approve, by, WORDS);
    if (refusal.isEmpty()) {
      show(by + did + question.symbol());
    } else {
      screen.warn("The decision on " + question.symbol() + " was not taken: " + refusal.get());
    }
  }

  private void show(String text) {
    if (!manner.quiet()) {
      screen.at(ExchangeTime.show(clock.instant(), zone), "? " + text);
    }
  }
}
