package org.openbell.approval.page;

import java.util.List;
import org.openbell.approval.board.DayState.Link;
import org.openbell.approval.board.Part;
import org.openbell.approval.login.WeeklyLogin;
import org.openbell.approval.page.DeskView.Armed;
import org.openbell.approval.page.DeskView.Switches;

/// Whether an entry may go out: every condition with its answer, in the words that the page and the
/// command line show.
public final class GoNoGo {
  private static final String CHANNEL = "push by ";

  /// One condition of an entry.
  public record Check(String name, boolean ok, String words) {}

  private GoNoGo() {}

  static List<Check> of(Armed armed, Switches switches, WeeklyLogin login, List<Part> parts) {
    return List.of(
        new Check("Armed", armed.armed(), armed.words()),
        entries(switches),
        new Check("Gateway", switches.gateway() == Link.CONNECTED, words(switches.gateway())),
        new Check("Weekly login", !isDue(login), login.words()),
        new Check(
            "Books",
            switches.reconciled(),
            switches.reconciled() ? "equal to the broker's" : "not compared yet"),
        ready(parts));
  }

  private static Check entries(Switches switches) {
    if (switches.doneForDay()) {
      return new Check("Entries", false, "done for the day");
    }
    String state = switches.state().orElse("");
    String words =
        switch (state) {
          case "ACTIVE" -> "allowed";
          case "REDUCING" -> "paused: no new ones";
          case "HALTED" -> "halted";
          default -> "not known: order-service does not answer";
        };
    return new Check("Entries", state.equals("ACTIVE"), words);
  }

  private static String words(Link gateway) {
    return switch (gateway) {
      case CONNECTED -> "connected";
      case LOST -> "away";
      case UNKNOWN -> "not heard of";
    };
  }

  private static boolean isDue(WeeklyLogin login) {
    return switch (login.level()) {
      case DUE, URGENT -> true;
      case DONE, UNKNOWN -> false;
    };
  }

  // Whether somebody is told of it makes no entry better or worse.
  private static Check ready(List<Part> parts) {
    List<Part> counted = parts.stream().filter(part -> !part.name().startsWith(CHANNEL)).toList();
    long ready = counted.stream().filter(Part::ready).count();
    return new Check("Parts", ready == counted.size(), ready + " of " + counted.size() + " ready");
  }
}
