package org.openbell.launcher.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openbell.launcher.day.Desk.Question;
import org.openbell.launcher.day.Questions.Answer;

class QuestionsTest {
  private static final Instant ASKED = Instant.parse("2026-11-22T08:00:00Z");
  private static final Instant DUE = ASKED.plus(Questions.TIME_FOR_THE_PERSON);
  private static final Question FIRST = question("20251029-PLUG");
  private static final Question SECOND = question("20251029-SOFI");
  private static final Question THIRD = question("20251029-NIO");

  private final Questions questions = new Questions();

  @Test
  void approvesTheFirstRefusesTheSecondAndLetsTheOthersLapse() {
    questions.newOnes(List.of(FIRST, SECOND, THIRD), ASKED);

    var answers = questions.answersOfScript(DUE);

    assertThat(answers)
        .containsExactly(
            new Answer.Approve(FIRST, "the demo's script"),
            new Answer.Refuse(SECOND, "the demo's script"),
            new Answer.Silence(THIRD));
    assertThat(questions.answersOfScript(DUE)).isEmpty();
  }

  @Test
  void leavesThePersonFourSeconds() {
    questions.newOnes(List.of(FIRST), ASKED);

    assertThat(questions.answersOfScript(DUE.minusMillis(1))).isEmpty();
    assertThat(questions.answersOfScript(DUE)).hasSize(1);
  }

  @Test
  void takesThePersonsAnswerBeforeTheScripts() {
    questions.newOnes(List.of(FIRST), ASKED);

    var answer = questions.answerOfPerson(" R ");

    assertThat(answer).contains(new Answer.Refuse(FIRST, "the person at the keyboard"));
    assertThat(questions.answersOfScript(DUE)).isEmpty();
  }

  @Test
  void ignoresOtherKeysAndKeysWithoutAQuestion() {
    assertThat(questions.answerOfPerson("a")).isEmpty();
    questions.newOnes(List.of(FIRST), ASKED);

    assertThat(questions.answerOfPerson("x")).isEmpty();
  }

  @Test
  void showsAQuestionOnceAndForgetsItWhenItIsNotPendingAnymore() {
    assertThat(questions.newOnes(List.of(FIRST), ASKED)).containsExactly(FIRST);
    assertThat(questions.newOnes(List.of(FIRST), ASKED)).isEmpty();

    questions.newOnes(List.of(), ASKED);

    assertThat(questions.answersOfScript(DUE)).isEmpty();
  }

  private static Question question(String trade) {
    return new Question(
        trade, "PLUG", "9f", new Question.Plan(100, "2.50"), "2025-10-29T14:15:00Z");
  }
}
