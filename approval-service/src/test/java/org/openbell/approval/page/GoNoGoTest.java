package org.openbell.approval.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.approval.Examples.at;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openbell.approval.board.DayState.Link;
import org.openbell.approval.board.Part;
import org.openbell.approval.login.WeeklyLogin;
import org.openbell.approval.login.WeeklyLogin.Level;
import org.openbell.approval.page.DeskView.Armed;
import org.openbell.approval.page.DeskView.Switches;
import org.openbell.approval.page.GoNoGo.Check;

class GoNoGoTest {
  private static final Armed ARMED = new Armed(true, "PAPER", "all services are ready", List.of());
  private static final WeeklyLogin UNWATCHED = WeeklyLogin.unwatched(at("09:25"));

  @Test
  void isGoWhenNothingStandsInTheWay() {
    assertThat(checks(Optional.of("ACTIVE"), Link.CONNECTED, UNWATCHED, true)).allMatch(Check::ok);
  }

  @Test
  void isNoGoWhileNobodyKnows() {
    assertThat(checks(Optional.empty(), Link.UNKNOWN, UNWATCHED, true))
        .filteredOn(check -> !check.ok())
        .extracting(Check::words)
        .containsExactly("not known: order-service does not answer", "not heard of");
  }

  @Test
  void countsThePartsAndNoChannelToTheTrader() {
    assertThat(checks(Optional.of("ACTIVE"), Link.CONNECTED, UNWATCHED, false).getLast())
        .isEqualTo(new Check("Parts", false, "1 of 2 ready"));
  }

  @Test
  void waitsForTheWeeklyLogin() {
    var due = new WeeklyLogin(Level.DUE, LocalDate.of(2025, 10, 26), "due before the next open");

    assertThat(checks(Optional.of("ACTIVE"), Link.CONNECTED, due, true))
        .contains(new Check("Weekly login", false, "due before the next open"));
  }

  private static List<Check> checks(
      Optional<String> state, Link gateway, WeeklyLogin login, boolean exits) {
    return GoNoGo.of(
        ARMED,
        new Switches(state, List.of(), gateway, true, false),
        login,
        List.of(
            part("order-service", true), part("exit-service", exits), part("push by x", false)));
  }

  private static Part part(String name, boolean ready) {
    return new Part(name, ready, ready ? "ready" : "silent", Optional.empty());
  }
}
