package org.openbell.approval.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.approval.Examples.DATE;
import static org.openbell.approval.Examples.at;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openbell.model.event.Event;
import org.openbell.model.event.SchedulerFact.SessionWoke;
import org.openbell.model.session.UsEquityCalendar;

class NarrationTest {
  private static final Narration NARRATION =
      new Narration(UsEquityCalendar.standard(), ZoneId.of("America/Los_Angeles"));

  @ParameterizedTest
  @MethodSource({
    "org.openbell.approval.journal.DaySentences#theDay",
    "org.openbell.approval.journal.DaySentences#theSearch",
    "org.openbell.approval.journal.DaySentences#theQuestions",
    "org.openbell.approval.journal.TradeSentences#theOrders",
    "org.openbell.approval.journal.TradeSentences#thePositions",
    "org.openbell.approval.journal.TradeSentences#theExits",
    "org.openbell.approval.journal.TradeSentences#theHouse"
  })
  void tellsEachEventInOneSentenceOrKeepsQuiet(Event event, String sentence) {
    assertThat(NARRATION.of(event).orElse("")).isEqualTo(sentence);
  }

  @Test
  void saysWhyNothingWillBeBought() {
    assertThat(
            NARRATION.of(
                new SessionWoke(
                    DATE,
                    at("09:30"),
                    at("16:00"),
                    false,
                    "not armed: exit-service does not answer: connection refused",
                    List.of())))
        .contains(
            "good morning, but nothing will be bought on 2025-10-29: not armed: exit-service does"
                + " not answer: connection refused");
  }

  @Test
  void leavesNoEventOut() {
    Set<Class<?>> covered = new HashSet<>();
    Stream.of(
            DaySentences.theDay(),
            DaySentences.theSearch(),
            DaySentences.theQuestions(),
            TradeSentences.theOrders(),
            TradeSentences.thePositions(),
            TradeSentences.theExits(),
            TradeSentences.theHouse())
        .flatMap(told -> told)
        .forEach(told -> covered.add(told.get()[0].getClass()));
    assertThat(covered).isEqualTo(records(Event.class));
  }

  private static Set<Class<?>> records(Class<?> family) {
    if (!family.isSealed()) {
      return Set.of(family);
    }
    Set<Class<?>> all = new HashSet<>();
    for (Class<?> member : family.getPermittedSubclasses()) {
      all.addAll(records(member));
    }
    return all;
  }
}
