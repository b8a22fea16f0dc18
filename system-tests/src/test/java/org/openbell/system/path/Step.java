package org.openbell.system.path;

import static org.openbell.system.wire.DatabaseTongue.COMMIT;
import static org.openbell.system.wire.DatabaseTongue.COMMITTED;
import static org.openbell.system.wire.GatewayTongue.CANCEL_ORDER;
import static org.openbell.system.wire.GatewayTongue.EXECUTION;
import static org.openbell.system.wire.GatewayTongue.OPEN_ORDER;
import static org.openbell.system.wire.GatewayTongue.ORDER_STATUS;
import static org.openbell.system.wire.GatewayTongue.PLACE_ORDER;
import static org.openbell.system.wire.Trap.Moment.AFTER;
import static org.openbell.system.wire.Trap.Moment.BEFORE;
import static org.openbell.system.wire.Way.TO_CLIENT;
import static org.openbell.system.wire.Way.TO_SERVER;

import java.util.function.Predicate;
import org.openbell.system.wire.Passing;
import org.openbell.system.wire.Trap;
import org.openbell.system.wire.Way;
import org.openbell.system.wire.Wire;

/// A moment between a command and what becomes of it, at which something can break.
enum Step {
  INTENT_NOT_YET_COMMITTED(Line.DATABASE, BEFORE, commit(COMMIT, "insert into order_intent")),
  INTENT_COMMITTED(Line.DATABASE, BEFORE, commit(COMMITTED, "insert into order_intent")),
  SENDING_NOT_YET_COMMITTED(Line.DATABASE, BEFORE, commit(COMMIT, "update order_intent")),
  SENDING_COMMITTED(Line.DATABASE, BEFORE, commit(COMMITTED, "update order_intent")),
  ENTRY_NOT_YET_SENT(Line.GATEWAY, BEFORE, message(TO_SERVER, PLACE_ORDER, "E")),
  ENTRY_SENT(Line.GATEWAY, AFTER, message(TO_SERVER, PLACE_ORDER, "E")),
  ENTRY_NOT_YET_ACKNOWLEDGED(Line.GATEWAY, BEFORE, message(TO_CLIENT, OPEN_ORDER, "E")),
  ENTRY_ACKNOWLEDGED(Line.GATEWAY, AFTER, message(TO_CLIENT, ORDER_STATUS, "E")),
  FILL_NOT_YET_HEARD(Line.GATEWAY, BEFORE, message(TO_CLIENT, EXECUTION, "E")),
  FILL_NOT_YET_COMMITTED(Line.DATABASE, BEFORE, commit(COMMIT, "insert into fill")),
  FILL_COMMITTED(Line.DATABASE, BEFORE, commit(COMMITTED, "insert into fill")),
  BETWEEN_FIRST_AND_SECOND_LEG(Line.GATEWAY, AFTER, message(TO_SERVER, PLACE_ORDER, "[STX]")),
  BETWEEN_SECOND_AND_LAST_LEG(Line.GATEWAY, AFTER, message(TO_SERVER, PLACE_ORDER, "[STX]"), 2),
  LEGS_NOT_YET_ACKNOWLEDGED(Line.GATEWAY, BEFORE, message(TO_CLIENT, OPEN_ORDER, "[STX]")),
  CANCEL_NOT_YET_SENT(Line.GATEWAY, BEFORE, message(TO_SERVER, CANCEL_ORDER, "[STX]")),
  CANCEL_SENT(Line.GATEWAY, AFTER, message(TO_SERVER, CANCEL_ORDER, "[STX]")),
  BETWEEN_CANCELS(Line.GATEWAY, BEFORE, message(TO_SERVER, CANCEL_ORDER, "[STX]"), 2),
  CANCEL_NOT_YET_CONFIRMED(Line.GATEWAY, BEFORE, canceled()),
  SALE_NOT_YET_COMMITTED(Line.DATABASE, BEFORE, commit(COMMIT, "insert into order_intent")),
  SALE_NOT_YET_SENT(Line.GATEWAY, BEFORE, message(TO_SERVER, PLACE_ORDER, "C")),
  SALE_SENT(Line.GATEWAY, AFTER, message(TO_SERVER, PLACE_ORDER, "C")),
  SALE_NOT_YET_HEARD(Line.GATEWAY, BEFORE, message(TO_CLIENT, EXECUTION, "C")),
  SALE_COMMITTED(Line.DATABASE, BEFORE, commit(COMMITTED, "insert into fill"));

  /// Whose line is watched.
  enum Line {
    GATEWAY,
    DATABASE
  }

  private final Line line;
  private final Trap.Moment moment;
  private final Predicate<Passing> when;
  private final int nth;

  Step(Line line, Trap.Moment moment, Predicate<Passing> when) {
    this(line, moment, when, 1);
  }

  Step(Line line, Trap.Moment moment, Predicate<Passing> when, int nth) {
    this.line = line;
    this.moment = moment;
    this.when = when;
    this.nth = nth;
  }

  /// Whether it lies behind the command to close, and not behind the one to buy.
  boolean isOfTheClose() {
    return compareTo(CANCEL_NOT_YET_SENT) >= 0;
  }

  Trap setOn(OrderPath path, Trap.Act act) {
    Wire wire =
        switch (line) {
          case GATEWAY -> path.gatewayWire();
          case DATABASE -> path.databaseWire();
        };
    return wire.set(Trap.at(moment, when, nth, act));
  }

  private static Predicate<Passing> message(Way way, String kind, String leg) {
    return passing -> passing.is(way, kind) && passing.about().matches(".*\\." + leg + "\\.\\d+");
  }

  private static Predicate<Passing> canceled() {
    return message(TO_CLIENT, ORDER_STATUS, "[STX]")
        .and(passing -> passing.fields().contains("Cancelled"));
  }

  private static Predicate<Passing> commit(String kind, String sql) {
    return passing -> passing.kind().equals(kind) && passing.about().contains(sql);
  }
}
