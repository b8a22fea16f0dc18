package org.openbell.order.inbound;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openbell.order.house.Cause;
import org.openbell.order.house.HouseState;
import org.openbell.order.house.TradingState;

/// Whether entries may go out, and why not, as memory has it: it answers when nothing else does.
///
/// `armed` and `session` are as last read from the books, null while they were never read.
/// `lease` says who may send. `quiet` is false when an entry was still on its way to the socket.
public record TradingView(
    TradingState state,
    List<Standing> causes,
    boolean booksRead,
    boolean connected,
    boolean reconciled,
    Boolean armed,
    String session,
    String lease,
    boolean quiet) {

  /// One cause, with the name by which it is cleared.
  public record Standing(String name, TradingState state, String by, String words, Instant since) {
    static Standing of(Cause cause) {
      return new Standing(
          cause.name(), cause.kind().state(), cause.by(), cause.words(), cause.since());
    }
  }

  static Boolean armed(Optional<HouseState> house) {
    return house.map(HouseState::armed).orElse(null);
  }

  static String session(Optional<HouseState> house) {
    return house.flatMap(HouseState::session).map(Object::toString).orElse(null);
  }
}
