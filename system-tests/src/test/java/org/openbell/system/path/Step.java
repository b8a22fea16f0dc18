package org.openbell.system.path;

import static org.openbell.system.wire.DatabaseTongue.COMMIT;
import static org.openbell.system.wire.DatabaseTongue.COMMITTED;
import static org.openbell.system.wire.GatewayTongue.CANCELED;
import static org.openbell.system.wire.GatewayTongue.CANCEL_ORDER;
import static org.openbell.system.wire.GatewayTongue.EXECUTION;
import static org.openbell.system.wire.GatewayTongue.OPEN_ORDER;
import static org.openbell.system.wire.GatewayTongue.ORDER_STATUS;
import static org.openbell.system.wire.GatewayTongue.PLACE_ORDER;
import static org.openbell.system.wire.Trap.Moment.AFTER;
import static org.openbell.system.wire.Trap.Moment.BEFORE;

import java.util.regex.Pattern;
import org.openbell.system.wire.Passing;
import org.openbell.system.wire.Trap;

/// A moment between a command and what becomes of it, at which something can break.
public enum Step {
  INTENT_NOT_YET_COMMITTED(BEFORE, COMMIT, "insert into order_intent"),
  INTENT_COMMITTED(BEFORE, COMMITTED, "insert into order_intent"),
  SENDING_NOT_YET_COMMITTED(BEFORE, COMMIT, "update order_intent"),
  SENDING_COMMITTED(BEFORE, COMMITTED, "update order_intent"),
  ENTRY_NOT_YET_SENT(BEFORE, PLACE_ORDER, Step.ENTRY),
  ENTRY_SENT(AFTER, PLACE_ORDER, Step.ENTRY),
  ENTRY_NOT_YET_ACKNOWLEDGED(BEFORE, OPEN_ORDER, Step.ENTRY),
  ENTRY_ACKNOWLEDGED(AFTER, ORDER_STATUS, Step.ENTRY),
  FILL_NOT_YET_HEARD(BEFORE, EXECUTION, Step.ENTRY),
  FILL_NOT_YET_COMMITTED(BEFORE, COMMIT, "insert into fill"),
  FILL_COMMITTED(BEFORE, COMMITTED, "insert into fill"),
  BETWEEN_FIRST_AND_SECOND_LEG(AFTER, PLACE_ORDER, Step.EXIT_LEG),
  BETWEEN_SECOND_AND_LAST_LEG(AFTER, PLACE_ORDER, Step.EXIT_LEG, 2),
  LEGS_NOT_YET_ACKNOWLEDGED(BEFORE, OPEN_ORDER, Step.EXIT_LEG),
  CANCEL_NOT_YET_SENT(BEFORE, CANCEL_ORDER, Step.EXIT_LEG),
  CANCEL_SENT(AFTER, CANCEL_ORDER, Step.EXIT_LEG),
  BETWEEN_CANCELS(BEFORE, CANCEL_ORDER, Step.EXIT_LEG, 2),
  CANCEL_NOT_YET_CONFIRMED(BEFORE, CANCELED, Step.EXIT_LEG),
  SALE_NOT_YET_COMMITTED(BEFORE, COMMIT, "insert into order_intent"),
  SALE_NOT_YET_SENT(BEFORE, PLACE_ORDER, Step.SALE),
  SALE_SENT(AFTER, PLACE_ORDER, Step.SALE),
  SALE_NOT_YET_HEARD(BEFORE, EXECUTION, Step.SALE),
  SALE_COMMITTED(BEFORE, COMMITTED, "insert into fill");

  private static final String ENTRY = "\\.E\\.\\d+$";
  private static final String EXIT_LEG = "\\.[STX]\\.\\d+$";
  private static final String SALE = "\\.C\\.\\d+$";

  private final Trap.Moment moment;
  private final String kind;
  private final String about;
  private final int nth;

  Step(Trap.Moment moment, String kind, String about) {
    this(moment, kind, about, 1);
  }

  Step(Trap.Moment moment, String kind, String about, int nth) {
    this.moment = moment;
    this.kind = kind;
    this.about = about;
    this.nth = nth;
  }

  /// Whether it lies behind the command to close, and not behind the one to buy.
  boolean isOfTheClose() {
    return compareTo(CANCEL_NOT_YET_SENT) >= 0;
  }

  /// Whether it comes before the first share.
  boolean isBeforeTheFill() {
    return compareTo(FILL_NOT_YET_HEARD) < 0;
  }

  Trap setOn(OrderPath path, Trap.Act act) {
    var wire = isInTheDatabase() ? path.databaseWire() : path.gatewayWire();
    return wire.set(trap(1, act));
  }

  /// Whether it shows on the line to the database, and not on the one to the gateway.
  public boolean isInTheDatabase() {
    return kind.equals(COMMIT) || kind.equals(COMMITTED);
  }

  /// Acts when the step is reached that many times.
  public Trap trap(int times, Trap.Act act) {
    return Trap.at(moment, this::isReachedBy, nth + times - 1, act);
  }

  private boolean isReachedBy(Passing passing) {
    return passing.kind().equals(kind) && Pattern.compile(about).matcher(passing.about()).find();
  }
}
