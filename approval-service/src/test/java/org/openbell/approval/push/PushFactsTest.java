package org.openbell.approval.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.approval.Examples.BBAR;
import static org.openbell.approval.Examples.DATE;
import static org.openbell.approval.Examples.WULF;
import static org.openbell.approval.Examples.at;
import static org.openbell.approval.Examples.bbarPlan;
import static org.openbell.approval.Examples.wulfPlan;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openbell.approval.push.PushEvent.Alarm;
import org.openbell.approval.push.PushEvent.Asked;
import org.openbell.approval.push.PushEvent.Bought;
import org.openbell.approval.push.PushEvent.Brakes;
import org.openbell.approval.push.PushEvent.Decided;
import org.openbell.approval.push.PushEvent.NoGo;
import org.openbell.approval.push.PushEvent.Sold;
import org.openbell.approval.push.PushEvent.Turn;
import org.openbell.approval.push.PushFacts.Noted;
import org.openbell.model.event.ApprovalFact.ApprovalLapsed;
import org.openbell.model.event.ApprovalFact.ApprovalRequested;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.Event;
import org.openbell.model.event.EventId;
import org.openbell.model.event.ExitFact.FlattenFailed;
import org.openbell.model.event.OrderFact.ArmingDoubt;
import org.openbell.model.event.OrderFact.CommissionCharged;
import org.openbell.model.event.OrderFact.GatewayLost;
import org.openbell.model.event.OrderFact.PositionClosed;
import org.openbell.model.event.OrderFact.PositionOpened;
import org.openbell.model.event.OrderFact.TradingHalted;
import org.openbell.model.event.OrderFact.TradingNotArmed;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.TradeKind;

class PushFactsTest {
  private static final Optional<String> LINE = Optional.of("ALARM: it is so");

  @Test
  void tellsOfAQuestionAndOfItsEndAtOnceAndUnderTheTradesName() {
    assertThat(of(new ApprovalRequested(BBAR, bbarPlan(), at("10:11"))))
        .contains(new Noted(new Asked(BBAR, at("10:11")), Duration.ZERO));
    assertThat(of(new ApprovalLapsed(BBAR))).contains(new Noted(new Decided(BBAR), Duration.ZERO));
    assertThat(new Asked(BBAR, at("10:11")).key()).isEqualTo("asked-20251029-BBAR");
  }

  @Test
  void givesCommissionsTheTimeToCome() {
    Price entry = Price.parse("15.19");
    Price exit = Price.parse("15.59");
    Usd gross = Usd.parse("52.40");
    assertThat(
            of(
                new PositionClosed(
                    WULF,
                    TradeKind.MASTER,
                    ExitReason.TARGET,
                    Shares.of(131),
                    entry,
                    exit,
                    gross,
                    at("10:02"))))
        .contains(
            new Noted(
                new Sold(WULF, ExitReason.TARGET, Shares.of(131), entry, exit, gross),
                Duration.ofSeconds(12)));
    assertThat(of(new CommissionCharged(WULF, "e1", Usd.parse("1")))).isEmpty();
  }

  @Test
  void tellsOfAPurchaseOnce() {
    var opened =
        new PositionOpened(WULF, wulfPlan(), Shares.of(40), Price.parse("15.19"), at("09:30:01"));
    assertThat(of(opened))
        .map(Noted::event)
        .contains(new Bought(WULF, Shares.of(40), Price.parse("15.19")));
  }

  @Test
  void passesAnAlarmOnInTheJournalsWords() {
    assertThat(of(new FlattenFailed(WULF, Shares.of(3), "halted")))
        .map(Noted::event)
        .contains(new Alarm("e1", Optional.of(WULF), "it is so"));
  }

  @Test
  void saysWhoHaltedAndWhy() {
    assertThat(of(new TradingHalted("HALTED_BY_HAND", "anna", "lunch")))
        .map(Noted::event)
        .contains(new Brakes("e1", Turn.HALTED, "anna", "HALTED_BY_HAND", "lunch"));
  }

  @Test
  void keepsQuietAboutAGatewayThatRestartsAtNight() {
    Envelope lost = envelope(new GatewayLost("closed"));
    assertThat(PushFacts.of(lost, LINE, false)).isEmpty();
    assertThat(PushFacts.of(lost, LINE, true)).isPresent();
  }

  @Test
  void tellsReasonsAgainOnlyWhenTheyChange() {
    String first = noGo("no cash").key();
    assertThat(noGo("no cash").key()).isEqualTo(first);
    assertThat(noGo("no gateway").key()).isNotEqualTo(first);
  }

  private static NoGo noGo(String words) {
    var fact = new TradingNotArmed(DATE, List.of(new ArmingDoubt("SOME", words)));
    return (NoGo) of(fact).orElseThrow().event();
  }

  private static Optional<Noted> of(Event fact) {
    return PushFacts.of(envelope(fact), LINE, true);
  }

  private static Envelope envelope(Event fact) {
    return new Envelope(
        new EventId("e1"),
        "any",
        Envelope.SCHEMA,
        at("10:00"),
        at("10:00"),
        fact.tradeId(),
        "test",
        "test",
        "test",
        fact);
  }
}
