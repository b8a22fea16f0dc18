package org.openbell.approval.click;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.approval.Examples.BBAR;
import static org.openbell.approval.Examples.at;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openbell.approval.Examples;
import org.openbell.approval.approval.Approval;
import org.openbell.approval.approval.ApprovalState;
import org.openbell.approval.approval.ApprovalState.Approved;
import org.openbell.approval.approval.ApprovalState.Lapsed;
import org.openbell.approval.approval.ApprovalState.Refused;
import org.openbell.approval.approval.Ask;
import org.openbell.approval.board.Quote;
import org.openbell.model.event.TickFact.TickSeen;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;

class SentenceTest {
  private static final Approved YES = new Approved("anna", "go", at("10:02"), at("10:05"));

  @Test
  void saysWhatGoesOut() {
    assertThat(Sentence.stands(asked(YES)))
        .isEqualTo("Approved by anna: 96 BBAR go out as a limit order at 15.55 or less.");
    assertThat(Sentence.stands(asked(new Refused("ben", "", at("10:02")))))
        .isEqualTo("Refused by ben: no BBAR is bought.");
  }

  @Test
  void saysWhoWasFaster() {
    assertThat(Sentence.otherwise(asked(YES), at("10:02:12")))
        .isEqualTo(
            "anna approved it 12 s ago: the order is on its way; halt or flatten to stop it.");
    assertThat(Sentence.otherwise(asked(new Refused("ben", "", at("10:02"))), at("10:05")))
        .isEqualTo("ben refused it 3 min ago: nothing is bought.");
  }

  @Test
  void saysWhenItExpiredAndWhatThePriceIsNow() {
    Approval over = asked(new Lapsed("nobody answered in time", at("10:10")));
    Price now = Price.parse("15.62");
    Quote quote = new Quote(new TickSeen(new Symbol("BBAR"), now, now, now, at("10:12:50")));
    assertThat(Sentence.tooLate(over, Optional.of(quote), at("10:13")))
        .isEqualTo(
            "It expired 3 min ago (nobody answered in time), price now 15.62; nothing was"
                + " bought.");
    assertThat(Sentence.tooLate(over, Optional.of(quote), at("10:15")))
        .isEqualTo("It expired 5 min ago (nobody answered in time); nothing was bought.");
  }

  @Test
  void saysWhatIsInTheWay() {
    assertThat(Sentence.blocked(List.of(new Block("a", "one thing"), new Block("b", "another"))))
        .isEqualTo("Nothing was sent, and the question still waits: one thing; another.");
  }

  @ParameterizedTest
  @CsvSource({"0, just now", "1, 1 s ago", "90, 90 s ago", "91, 2 min ago", "180, 3 min ago"})
  void roundsTheTimeThatPassed(long seconds, String words) {
    assertThat(Sentence.ago(at("10:00"), at("10:00").plusSeconds(seconds))).isEqualTo(words);
  }

  private static Approval asked(ApprovalState state) {
    return new Approval(
        new Ask(BBAR, Examples.bbarPlan(), at("10:00"), at("10:10"), at("10:30")), state);
  }
}
