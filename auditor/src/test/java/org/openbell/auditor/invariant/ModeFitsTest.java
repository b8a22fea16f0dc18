package org.openbell.auditor.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.auditor.Story.ENTRY;
import static org.openbell.auditor.Story.at;
import static org.openbell.auditor.Story.day;
import static org.openbell.auditor.Story.order;
import static org.openbell.auditor.fact.Side.BUY;

import org.junit.jupiter.api.Test;
import org.openbell.auditor.fact.AccountSeen;

class ModeFitsTest {
  private static int violations(String account, AccountSeen.Mode mode, boolean allowed) {
    return day()
        .with(new AccountSeen(at("08:00:00"), account, mode, allowed))
        .ordered(order(ENTRY, BUY, 100, "09:20:00"))
        .violations(21)
        .size();
  }

  @Test
  void paperAccountsBeginWithD() {
    assertThat(violations("DU1", AccountSeen.Mode.PAPER, true)).isZero();
    assertThat(violations("U1", AccountSeen.Mode.PAPER, true)).isOne();
    assertThat(violations("U1", AccountSeen.Mode.LIVE, true)).isZero();
    assertThat(violations("DU1", AccountSeen.Mode.LIVE, true)).isOne();
  }

  @Test
  void anAccountThatIsNotAllowedIsWrong() {
    assertThat(violations("DU1", AccountSeen.Mode.PAPER, false)).isOne();
  }

  @Test
  void withoutAnAccountNothingIsSent() {
    assertThat(day().ordered(order(ENTRY, BUY, 100, "09:20:00")).violations(21)).hasSize(1);
  }

  @Test
  void theNewestAccountCounts() {
    var story =
        day()
            .with(new AccountSeen(at("08:00:00"), "DU1", AccountSeen.Mode.PAPER, true))
            .with(new AccountSeen(at("09:00:00"), "U1", AccountSeen.Mode.PAPER, true))
            .ordered(order(ENTRY, BUY, 100, "09:20:00"));

    assertThat(story.violations(21)).hasSize(1);
  }
}
