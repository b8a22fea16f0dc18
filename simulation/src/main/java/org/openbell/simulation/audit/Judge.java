package org.openbell.simulation.audit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.openbell.auditor.Auditor;
import org.openbell.auditor.day.Day;
import org.openbell.auditor.day.Limits;
import org.openbell.auditor.fact.Pace;
import org.openbell.auditor.fact.Session;
import org.openbell.auditor.fact.Subject;
import org.openbell.simulation.day.DayRun;
import org.openbell.simulation.plan.Market;

/// Hands a day that was played to the auditor, and adds what only a simulation can see.
public final class Judge {
  /// Of these a simulated day has nothing to say.
  private static final EnumSet<Subject> UNKNOWN =
      EnumSet.of(
          Subject.SEALS,
          Subject.LEASES,
          Subject.ERRANDS,
          Subject.PRICE_EXITS,
          Subject.PRIVILEGED_ACTS,
          Subject.AUDIT_ROWS);

  /// What was wrong: the sentence that was broken, and how it showed.
  public record Complaint(String rule, String words) {
    @Override
    public String toString() {
      return rule + ": " + words;
    }
  }

  private static final int PRICES = 18;
  private static final int EXIT_ACCOUNTS = 34;

  private Judge() {}

  public static List<Complaint> judge(DayRun run) {
    List<Complaint> complaints = new ArrayList<>();
    run.failures()
        .forEach(
            failure ->
                complaints.add(
                    new Complaint(
                        "SIM-1 no service fails", failure.part() + " " + failure.words())));
    Auditor.judge(day(run)).violations().stream()
        .filter(found -> !isExcused(run, found.rule().number()))
        .forEach(found -> complaints.add(new Complaint(found.rule().toString(), found.toString())));
    return complaints;
  }

  /// A tail that is lost takes the newest wish for exits with it; exit-service does not know that,
  /// and the exits stay where a correction found them: a cent or two off, and known. What was asked
  /// for a sale is then what exit-service asked for.
  private static boolean isExcused(DayRun run, int rule) {
    return (rule == PRICES || rule == EXIT_ACCOUNTS) && run.notes().hasLostTail();
  }

  static Day day(DayRun run) {
    Market market = run.plan().market();
    Session session =
        market.isTradingDay()
            ? Session.of(market.date().value(), market.opensAt(), market.closesAt())
            : Session.closed(market.date().value());
    Day day =
        new Day(
            session,
            Limits.standing().withTradingClientId(BrokerFacts.CLIENT),
            Pace.REAL,
            run.clock().instant());
    BrokerFacts.add(day, run.venue(), run.gateway());
    HouseFacts.add(day, run);
    EventFacts.add(day, run);
    day.vouchForAll();
    UNKNOWN.forEach(day::doNotVouchFor);
    if (run.notes().hasLostTail()) {
      // What stopped entries may have been in the tail.
      day.doNotVouchFor(Subject.WRITTEN).doNotVouchFor(Subject.STOPS);
    }
    return day;
  }
}
