package org.openbell.approval.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.approval.Examples.BBAR;
import static org.openbell.approval.Examples.DATE;
import static org.openbell.approval.Examples.WULF;
import static org.openbell.approval.Examples.at;
import static org.openbell.approval.Examples.bbarPlan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openbell.approval.approval.Approval;
import org.openbell.approval.approval.ApprovalState;
import org.openbell.approval.approval.ApprovalState.Approved;
import org.openbell.approval.approval.ApprovalState.Pending;
import org.openbell.approval.approval.ApprovalState.Refused;
import org.openbell.approval.approval.Ask;
import org.openbell.approval.journal.Wall;
import org.openbell.approval.page.ApprovalView;
import org.openbell.approval.page.ApprovalView.Beside;
import org.openbell.approval.push.PushEvent.Alarm;
import org.openbell.approval.push.PushEvent.Asked;
import org.openbell.approval.push.PushEvent.Brakes;
import org.openbell.approval.push.PushEvent.DayOver;
import org.openbell.approval.push.PushEvent.Decided;
import org.openbell.approval.push.PushEvent.LoginDue;
import org.openbell.approval.push.PushEvent.NoGo;
import org.openbell.approval.push.PushEvent.Sold;
import org.openbell.approval.push.PushEvent.Turn;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.ExitReason;

class WordingTest {
  private static final Asked ASKED = new Asked(BBAR, at("10:11"));
  private static final Sold SOLD =
      new Sold(
          WULF,
          ExitReason.STOP_LOSS,
          Shares.of(131),
          Price.parse("15.19"),
          Price.parse("15.05"),
          Usd.parse("-18.34"));

  @Test
  void asksWithEverythingThatIsNeededForAYes() {
    Message message = Wording.of(ASKED, asked(new Pending(), at("10:09"))).orElseThrow();
    assertThat(message.title()).isEqualTo("BBAR: buy 96 at 15.55 or less?");
    assertThat(message.text())
        .isEqualTo(
            """
            Banco BBVA Argentina, no fresh price
            cost 1,492.80
            stop 15.42: -12.48
            target 15.83: +26.88
            why (0.78): gap on news
            answer by 10:11 ET (07:11 PT), 2 min left\
            """);
    assertThat(message.question()).map(Message.Question::trade).contains(BBAR);
  }

  @Test
  void doesNotAskWhatWasAnsweredOrLapsedMeanwhile() {
    assertThat(Wording.of(ASKED, asked(new Refused("anna", "", at("10:05")), at("10:06"))))
        .isEmpty();
    assertThat(Wording.of(ASKED, asked(new Pending(), at("10:11")))).isEmpty();
  }

  @Test
  void saysExactlyWhatWasDecided() {
    Lately now = asked(new Approved("anna", "", at("10:05"), at("10:08")), at("10:05"));
    assertThat(Wording.of(new Decided(BBAR), now).orElseThrow().whole())
        .isEqualTo(
            "BBAR: approved\n"
                + "Approved by anna: 96 BBAR go out as a limit order at 15.55 or less.");
  }

  @Test
  void saysWhatWasEarnedNetOnceTheBrokerHasNamedItsCommissions() {
    assertThat(Wording.of(SOLD, lately(Optional.of(Usd.parse("-20.34")))).orElseThrow().whole())
        .isEqualTo(
            "WULF sold, stopped out: -20.34 net\n131 shares, bought at 15.19, sold at 15.05.");
    assertThat(Wording.of(SOLD, lately(Optional.empty())).orElseThrow().title())
        .isEqualTo("WULF sold, stopped out: -18.34 before commissions");
  }

  @Test
  void sendsOneLineAboutAQuietDay() {
    DayOver over = new DayOver(DATE, "A quiet day: no trade was made.");
    Message message = Wording.of(over, lately(Optional.empty())).orElseThrow();
    assertThat(message.whole()).isEqualTo("2025-10-29: A quiet day: no trade was made.");
    assertThat(message.html()).isEmpty();
  }

  @Test
  void keepsQuietAboutTroubleThatIsOver() {
    Lately allIsWell = lately(Optional.empty());
    assertThat(Wording.of(new NoGo("no-go", DATE, "no gateway"), allIsWell)).isEmpty();
    assertThat(
            Wording.of(new Alarm("gateway-lost-e1", Optional.empty(), "gateway lost"), allIsWell))
        .isEmpty();
    assertThat(Wording.of(new Alarm("e1", Optional.empty(), "books differ"), allIsWell))
        .map(Message::whole)
        .contains("Look at this\nbooks differ");
  }

  @Test
  void saysWhoHalted() {
    Brakes brakes = new Brakes("e1", Turn.HALTED, "anna", "HALTED_BY_HAND", "lunch");
    assertThat(Wording.of(brakes, lately(Optional.empty())).orElseThrow().whole())
        .isEqualTo("Entries are halted\nby anna: lunch");
  }

  @Test
  void tellsWhatToDoAboutTheWeeklyLogin() {
    LocalDate sunday = LocalDate.of(2025, 10, 26);
    assertThat(Wording.of(new LoginDue(sunday, false), lately(Optional.empty())).orElseThrow())
        .extracting(Message::title)
        .isEqualTo("The gateway's weekly login is due");
    assertThat(
            Wording.of(new LoginDue(sunday, true), lately(Optional.empty())).orElseThrow().text())
        .contains("without it nothing is bought");
  }

  private static Lately asked(ApprovalState state, Instant now) {
    Ask ask = new Ask(BBAR, bbarPlan(), at("10:01"), at("10:11"), at("10:30"));
    Approval approval = new Approval(ask, state);
    return new Lately(
        now,
        wall(),
        Optional.of(approval),
        Optional.of(ApprovalView.of(approval, Beside.NOTHING, now)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        true,
        true);
  }

  private static Lately lately(Optional<Usd> net) {
    return new Lately(
        at("16:06"),
        wall(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        net,
        Optional.empty(),
        true,
        true);
  }

  private static Wall wall() {
    return new Wall(ZoneId.of("America/Los_Angeles"));
  }
}
