package org.openbell.simulator.faults;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.simulator.faults.Fault.BrokerFault;
import org.openbell.simulator.faults.Fault.LinkFault;
import org.openbell.simulator.faults.Fault.MessageFault;
import org.openbell.simulator.faults.Fault.VenueFault;
import org.openbell.simulator.venue.FillPattern;
import org.openbell.simulator.venue.LateCancel;
import org.openbell.simulator.venue.OpeningFailure;
import org.openbell.simulator.venue.TimeInForce;

/// One thing that goes wrong: on the line to a client, between gateway and broker, with a message,
/// or at the exchange. A `client` that is absent means every client.
public sealed interface Fault permits LinkFault, BrokerFault, MessageFault, VenueFault {
  /// The name in scripts and counters: the type's own, beginning with a small letter.
  default String kind() {
    var name = getClass().getSimpleName();
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  /// Something about the socket of one client or of all.
  sealed interface LinkFault extends Fault {
    OptionalInt client();
  }

  /// The connection ends at once.
  record Cut(OptionalInt client) implements LinkFault {}

  /// Nothing flows any more, nobody is told, and the client id stays taken; then it is cut.
  record HalfOpen(OptionalInt client) implements LinkFault {}

  /// Nothing flows for a while, then everything that waited.
  record Stall(OptionalInt client) implements LinkFault {}

  /// The gateway reads and writes one message per `perMessage`, in real time.
  record Slow(OptionalInt client, Duration perMessage) implements LinkFault {}

  /// The gateway sends bytes that are no message, and hangs up after a half or an endless one.
  record Garbage(OptionalInt client, Shape shape) implements LinkFault {
    public enum Shape {
      /// A frame of the right length whose payload is noise; the connection lives on.
      BYTES,
      /// A frame that ends in its middle.
      HALF_FRAME,
      /// A length that no message can have.
      GIANT_LENGTH
    }
  }

  /// Something about the gateway as a whole or its own link to the broker.
  sealed interface BrokerFault extends Fault {}

  /// 1100 (or 2110): requests wait in the gateway, and so does news unless `executionsArrive`;
  /// prices stand still. Ends with 1101 when `dataLost`, else with 1102.
  record UpstreamLost(int code, boolean dataLost, boolean executionsArrive)
      implements BrokerFault {}

  /// 1101 when `dataLost` (market data has to be asked for again), else 1102; also when nothing was
  /// lost before.
  record UpstreamRestored(boolean dataLost) implements BrokerFault {}

  /// 2103, 2105 or 2157: a data farm is gone; with 2103 prices stand still. Ends with its OK.
  record FarmBroken(int code) implements BrokerFault {}

  /// A message of that code and nothing behind it; `id` -1 concerns no request.
  record Notice(int code, String text, int id, OptionalInt client) implements BrokerFault {}

  /// Every socket dies and the port is closed for `down`. Orders stay; the next order id of each
  /// client goes back by `idsBack`, to 1 at the lowest.
  record Restart(Duration down, int idsBack) implements BrokerFault {}

  /// Market data goes to another login: every line is told 10197 and stands still.
  record CompetingSession() implements BrokerFault {}

  /// Something about messages on their way; without `which` it is about the one that set it off.
  sealed interface MessageFault extends Fault {
    Optional<MessageMatch> which();
  }

  /// The message is lost; with `processed`, a request takes effect but its answers are lost.
  record Drop(Optional<MessageMatch> which, boolean processed) implements MessageFault {}

  record Delay(Optional<MessageMatch> which, Duration by) implements MessageFault {}

  /// The message comes `times` times in all.
  record Duplicate(Optional<MessageMatch> which, int times) implements MessageFault {}

  /// The message comes only after the next `behind` of the same direction, or after five seconds.
  record Reorder(Optional<MessageMatch> which, int behind) implements MessageFault {}

  /// Orders fill, and neither openOrder nor orderStatus says so.
  record ExecutionsWithoutStatus(Optional<MessageMatch> which) implements MessageFault {}

  /// Order statuses come, and the execDetails that belong to them do not, unless asked for.
  record StatusWithoutExecutions(Optional<MessageMatch> which) implements MessageFault {}

  record LateCommissions(Optional<MessageMatch> which, Duration by) implements MessageFault {}

  /// No commissionReport, unless asked for with the executions.
  record NoCommissions(Optional<MessageMatch> which) implements MessageFault {}

  /// Lists come without the message that says they are complete.
  record NoEndMarkers(Optional<MessageMatch> which) implements MessageFault {}

  /// Something about orders at the broker and the exchange.
  sealed interface VenueFault extends Fault {}

  /// No trading in the symbol until it is resumed; orders rest.
  record Halt(Symbol symbol) implements VenueFault {}

  record Resume(Symbol symbol) implements VenueFault {}

  /// A price-band pause: five minutes unless a length says otherwise.
  record PriceBand(Symbol symbol) implements VenueFault {}

  /// The symbol's opening auction prints that much after the open.
  record DelayedOpen(Symbol symbol, Duration by) implements VenueFault {}

  /// On-open orders of the symbol are not filled but die.
  record OpeningOrdersDie(Symbol symbol, OpeningFailure how) implements VenueFault {}

  /// What a cancel is worth once the auction takes none any more.
  record LateCancels(LateCancel how) implements VenueFault {}

  /// The next order, of that symbol if one is named, is turned down with this code; an error that
  /// comes `openOrderFirst` follows a first openOrder and orderStatus.
  record Reject(Optional<Symbol> symbol, int code, String text, boolean openOrderFirst)
      implements VenueFault {}

  /// Every order of the symbol is filled in these parts.
  record PartialFills(Symbol symbol, FillPattern pattern) implements VenueFault {}

  /// Orders, of that symbol if one is named, rest although the market is there.
  record NoFills(Optional<Symbol> symbol) implements VenueFault {}

  /// The newest execution, of that symbol if one is named, is reported again with other figures.
  record Correct(Optional<Symbol> symbol, Optional<Shares> shares, Optional<Price> price)
      implements VenueFault {}

  /// The newest execution, of that symbol if one is named, never was.
  record Bust(Optional<Symbol> symbol) implements VenueFault {}

  /// An order preset of the gateway changes the time in force of the next order: 10349.
  record Preset(TimeInForce timeInForce) implements VenueFault {}

  /// The user buys in TWS, by hand, at the market.
  record HandBuy(Symbol symbol, Shares shares) implements VenueFault {}

  /// The user sells in TWS, by hand, at the market.
  record HandSell(Symbol symbol, Shares shares) implements VenueFault {}

  /// The user cancels in TWS: the newest working order of that symbol and reference.
  record HandCancel(Optional<Symbol> symbol, Optional<String> orderRef) implements VenueFault {}
}
