package org.openbell.simulator.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.session.SessionDate;
import org.openbell.model.session.SessionHours;
import org.openbell.simulator.faults.FaultScript.Entry;
import org.openbell.simulator.faults.Trigger.OnMessage;
import org.openbell.simulator.faults.Trigger.Phase;
import org.openbell.simulator.faults.Verdict.Passage;

class FaultEngineTest {
  private static final SessionDate DATE = SessionDate.parse("2026-11-20");
  private static final Fault CUT = new Fault.Cut(OptionalInt.empty());
  private static final Fault DROP_ITS_TRIGGER = new Fault.Drop(Optional.empty(), false);
  private static final Passage THROUGH = new Passage.Through();
  private static final Passage LOST = new Passage.Lost();

  private final FaultEngine engine = new FaultEngine(SessionHours.full(DATE));
  private Instant now = et("09:20:00");

  @Test
  void letsEverythingThroughWithoutAScript() {
    assertThat(engine.isIdle()).isTrue();
    assertThat(passage("execDetails")).isEqualTo(THROUGH);
    assertThat(engine.advanceTo(et("16:00:00"))).isEmpty();
  }

  @Test
  void actsAtItsTimeOnce() {
    add(Entry.of(at("09:27:00"), CUT));

    assertThat(engine.advanceTo(et("09:26:59"))).isEmpty();
    assertThat(engine.advanceTo(et("09:27:00"))).containsExactly(new Act(CUT, 1, Optional.empty()));
    assertThat(engine.advanceTo(et("09:27:01"))).isEmpty();
  }

  @Test
  void countsTimesFromOpenAndClose() {
    add(Entry.of(at("open+2s"), CUT), Entry.of(at("close-15m"), CUT));

    assertThat(engine.advanceTo(et("09:30:01"))).isEmpty();
    assertThat(engine.advanceTo(et("09:30:02"))).hasSize(1);
    assertThat(engine.advanceTo(et("15:44:59"))).isEmpty();
    assertThat(engine.advanceTo(et("15:45:00"))).hasSize(1);
  }

  @Test
  void neverActsAtATimeThatHadPassedBefore() {
    add(Entry.of(at("09:10:00"), CUT), Entry.of(new Trigger.Now(), CUT));

    assertThat(engine.advanceTo(now)).hasSize(1);
    assertThat(states()).containsExactly("past", "done");
  }

  @Test
  void meetsTheSecondMessageOfAKindAndNoOther() {
    add(Entry.of(on(2, "execDetails"), DROP_ITS_TRIGGER));

    assertThat(passages("execDetails", "orderStatus", "execDetails", "execDetails"))
        .containsExactly(THROUGH, THROUGH, LOST, THROUGH);
  }

  @Test
  void goesOnFromTheNthForAsManyMessagesAsItsCount() {
    add(Entry.of(on(2, "tickPrice"), DROP_ITS_TRIGGER).times(2));

    assertThat(passages("tickPrice", "tickPrice", "tickPrice", "tickPrice"))
        .containsExactly(THROUGH, LOST, LOST, THROUGH);
  }

  @Test
  void meansOnlyMessagesAboutTheSymbolAndTheClientNamed() {
    var match = MessageMatch.of("execDetails").of(Symbol.parse("WULF")).forClient(7);
    add(Entry.of(new OnMessage(Phase.ON, 1, match), DROP_ITS_TRIGGER));

    assertThat(passage(message("execDetails", 7, "RCAT"))).isEqualTo(THROUGH);
    assertThat(passage(message("execDetails", 8, "WULF"))).isEqualTo(THROUGH);
    assertThat(passage(message("execDetails", 7, "WULF"))).isEqualTo(LOST);
  }

  @Test
  void meansOnlyMessagesWithTheFieldNamed() {
    var match = MessageMatch.of("orderStatus").with("Filled");
    add(Entry.of(new OnMessage(Phase.ON, 1, match), DROP_ITS_TRIGGER));

    assertThat(passage(fields("orderStatus", "3", "1", "Submitted"))).isEqualTo(THROUGH);
    assertThat(passage(fields("orderStatus", "3", "1", "Filled"))).isEqualTo(LOST);
  }

  @Test
  void actsBeforeOrAfterTheMessageThatSetsItOff() {
    add(
        Entry.of(on(1, "execDetails"), CUT),
        Entry.of(new OnMessage(Phase.AFTER, 1, MessageMatch.of("placeOrder")), CUT));

    assertThat(judge("execDetails").before()).hasSize(1);
    assertThat(judge("placeOrder").after()).hasSize(1);
    assertThat(judge("execDetails").before()).isEmpty();
  }

  @Test
  void affectsEveryMessageUntilItsLengthIsOver() {
    add(Entry.of(new Trigger.Now(), drop("tickPrice")).lasting(Duration.ofSeconds(10)));
    engine.advanceTo(now);

    assertThat(passage("tickPrice")).isEqualTo(LOST);
    now = et("09:20:09");
    assertThat(passage("tickPrice")).isEqualTo(LOST);
    now = et("09:20:10");
    assertThat(passage("tickPrice")).isEqualTo(THROUGH);
    assertThat(states()).containsExactly("done");
  }

  @Test
  void affectsAsManyMessagesAsItsCount() {
    add(Entry.of(new Trigger.Now(), drop("tickPrice")).times(2));
    engine.advanceTo(now);

    assertThat(passages("tickPrice", "tickPrice", "tickPrice"))
        .containsExactly(LOST, LOST, THROUGH);
  }

  @Test
  void beginsAStandingFaultAfterOrWithTheMessageThatSetsItOff() {
    add(
        Entry.of(
            new OnMessage(Phase.AFTER, 1, MessageMatch.of("orderStatus")), drop("orderStatus")));

    assertThat(passages("orderStatus", "orderStatus")).containsExactly(THROUGH, LOST);
  }

  @Test
  void givesAMessageToTheFirstLineThatWantsIt() {
    add(
        Entry.of(
            new Trigger.Now(),
            new Fault.Delay(Optional.of(MessageMatch.of("position")), Duration.ofSeconds(3))),
        Entry.of(new Trigger.Now(), drop("position")));
    engine.advanceTo(now);

    assertThat(passage("position")).isEqualTo(new Passage.Later(Duration.ofSeconds(3)));
    assertThat(engine.report(new Tally()).entries().getLast().happened()).isZero();
  }

  @Test
  void tellsEachKindOfPassage() {
    var all = Optional.of(MessageMatch.of("placeOrder"));
    assertThat(effect(new Fault.Drop(all, false))).isEqualTo(LOST);
    assertThat(effect(new Fault.Drop(all, true))).isEqualTo(new Passage.Unanswered());
    assertThat(effect(new Fault.Delay(all, Duration.ofMillis(250))))
        .isEqualTo(new Passage.Later(Duration.ofMillis(250)));
    assertThat(effect(new Fault.Duplicate(all, 3))).isEqualTo(new Passage.Repeated(3));
    assertThat(effect(new Fault.Reorder(all, 2))).isEqualTo(new Passage.Behind(2));
  }

  @Test
  void aRequestDroppedAfterwardsTakesEffectUnanswered() {
    add(Entry.of(new OnMessage(Phase.AFTER, 1, MessageMatch.of("placeOrder")), DROP_ITS_TRIGGER));

    assertThat(passage("placeOrder")).isEqualTo(new Passage.Unanswered());
  }

  @Test
  void executionsWithoutStatusSparesOrdersThatDidNotTradeAndWhatWasAskedFor() {
    add(
        Entry.of(
            new Trigger.Now(),
            new Fault.ExecutionsWithoutStatus(
                Optional.of(MessageMatch.of("openOrder", "orderStatus")))));
    engine.advanceTo(now);

    assertThat(passage(order("orderStatus", true, false))).isEqualTo(THROUGH);
    assertThat(passage(order("orderStatus", false, true))).isEqualTo(THROUGH);
    assertThat(passage(order("orderStatus", true, true))).isEqualTo(LOST);
  }

  @Test
  void drawsWithItsProbability() {
    add(Entry.of(new Trigger.Now(), drop("tickPrice")).withProbability("0.25"));
    engine.advanceTo(now);

    var lost = passages(java.util.Collections.nCopies(4_000, "tickPrice").toArray(String[]::new));

    assertThat(lost.stream().filter(LOST::equals)).hasSizeBetween(900, 1_100);
  }

  @Test
  void theSameSeedDrawsTheSameFaultsWhateverElseIsInTheScript() {
    var seed = Long.getLong("openbell.seed", new Random().nextLong());
    System.out.println("seed " + seed + "; repeat with -Dopenbell.seed=" + seed);
    var half = Entry.of(new Trigger.Now(), drop("tickPrice")).withProbability("0.5");

    var alone = drawn(seed, half);
    var again = drawn(seed, half);
    var beside = drawn(seed, half, Entry.of(new Trigger.Now(), drop("tickSize")));

    assertThat(again).isEqualTo(alone);
    assertThat(beside).isEqualTo(alone);
    assertThat(drawn(seed + 1, half)).isNotEqualTo(alone);
  }

  private static List<Passage> drawn(long seed, Entry... entries) {
    var start = et("09:20:00");
    var engine = new FaultEngine(SessionHours.full(DATE));
    engine.add(new FaultScript(OptionalLong.of(seed), List.of(entries)), start);
    engine.advanceTo(start);
    var passages = new ArrayList<Passage>();
    for (var i = 0; i < 200; i++) {
      passages.add(engine.judge(message("tickPrice", 7, "WULF"), start).passage());
    }
    return passages;
  }

  private Passage effect(Fault fault) {
    engine.clear();
    add(Entry.of(new Trigger.Now(), fault));
    engine.advanceTo(now);
    return passage("placeOrder");
  }

  private void add(Entry... entries) {
    engine.add(FaultScript.of(entries), now);
  }

  private static Fault drop(String kind) {
    return new Fault.Drop(Optional.of(MessageMatch.of(kind)), false);
  }

  private static Trigger at(String moment) {
    return new Trigger.AtTime(DayMoment.parse(moment));
  }

  private static Trigger on(int nth, String kind) {
    return new OnMessage(Phase.ON, nth, MessageMatch.of(kind));
  }

  private List<String> states() {
    return engine.report(new Tally()).entries().stream().map(FaultReport.Line::state).toList();
  }

  private List<Passage> passages(String... kinds) {
    var passages = new ArrayList<Passage>();
    for (var kind : kinds) {
      passages.add(passage(kind));
    }
    return passages;
  }

  private Passage passage(String kind) {
    return passage(message(kind, 7, "WULF"));
  }

  private Passage passage(Passing message) {
    return engine.judge(message, now).passage();
  }

  private Verdict judge(String kind) {
    return engine.judge(message(kind, 7, "WULF"), now);
  }

  private static Passing message(String kind, int client, String symbol) {
    return new Passing(kind, client, Optional.of(symbol), List.of(), true, false);
  }

  private static Passing fields(String kind, String... fields) {
    return new Passing(kind, 7, Optional.empty(), List.of(fields), true, false);
  }

  private static Passing order(String kind, boolean news, boolean filled) {
    return new Passing(kind, 7, Optional.of("WULF"), List.of(), news, filled);
  }

  private static Instant et(String time) {
    return ExchangeTime.at(DATE, LocalTime.parse(time));
  }
}
