package org.openbell.system.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.openbell.auditor.day.Course;
import org.openbell.auditor.day.Day;
import org.openbell.auditor.day.Limits;
import org.openbell.auditor.day.Lot;
import org.openbell.auditor.day.OrderAt;
import org.openbell.auditor.fact.Leg;
import org.openbell.auditor.fact.Pace;
import org.openbell.auditor.fact.Session;
import org.openbell.auditor.fact.Side;
import org.openbell.auditor.read.LedgerReader;
import org.openbell.system.stack.Web;

/// Whether all of us could die now: something is held, nothing is still being bought, and every
/// share has its stop, its target and its time exit at the broker.
final class Safety implements AutoCloseable {
  private static final List<Leg> EXITS = List.of(Leg.STOP, Leg.TARGET, Leg.TIME_EXIT);

  private final Web web = new Web();
  private final int simulator;
  private final Session session;
  private volatile boolean safe;

  Safety(int simulator, Session session) {
    this.simulator = simulator;
    this.session = session;
  }

  /// Asks the broker; who does not answer is no safety.
  void look(Instant now) throws InterruptedException {
    try {
      safe = isSafe(web.get(simulator, "/ledger"), session, now);
    } catch (RuntimeException away) {
      safe = false;
    }
  }

  boolean isThere() {
    return safe;
  }

  static boolean isSafe(JsonNode ledger, Session session, Instant now) {
    var day = new Day(session, Limits.standing(), Pace.REAL, now);
    LedgerReader.read(ledger, day);
    var lots = new Course(day).lots();
    return lots.stream().anyMatch(lot -> lot.left(now) > 0)
        && lots.stream().allMatch(lot -> rests(lot, now));
  }

  private static boolean rests(Lot lot, Instant now) {
    boolean buys =
        lot.orders().stream()
            .anyMatch(order -> order.side() == Side.BUY && OrderAt.remaining(order, now) > 0);
    long left = lot.left(now);
    return !buys
        && (left == 0
            || EXITS.stream()
                .allMatch(
                    leg ->
                        lot.orders().stream()
                            .anyMatch(
                                order ->
                                    order.name().leg() == leg
                                        && OrderAt.works(order, now)
                                        && OrderAt.remaining(order, now) == left)));
  }

  @Override
  public void close() {
    web.close();
  }
}
