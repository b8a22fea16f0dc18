package org.openbell.simulator.gateway;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.openbell.simulator.market.Bar;
import org.openbell.simulator.market.BarSize;
import org.openbell.simulator.market.History;

/// Bars on the wire: whole blocks, single updates, and five-second bars.
///
/// @param dates how the client wants times of day written: 1 for words, 2 for epoch seconds
record BarMessages(int version, int requestId, BarSize size, int dates) {
  /// From this version on, the block has no dates of its own and an end message follows it.
  private static final int SEPARATE_END_SINCE = 196;

  private static final int EPOCH = 2;

  /// The block of bars, and its end where the version has one.
  List<Message> block(List<Bar> bars, Instant start, Instant end) {
    var span = new String[] {WireTime.stamp(version, start), WireTime.stamp(version, end)};
    var out = Fields.message(version, 17).number(requestId).before(SEPARATE_END_SINCE, span);
    out.number(bars.size());
    for (var bar : bars) {
      out.text(date(bar.from()))
          .decimal(bar.open())
          .decimal(bar.high())
          .decimal(bar.low())
          .decimal(bar.close())
          .number(bar.volume())
          .text(quantity(bar.average()))
          .number(bar.trades());
    }
    return version < SEPARATE_END_SINCE
        ? List.of(out.done())
        : List.of(out.done(), Fields.message(version, 108).number(requestId).texts(span).done());
  }

  /// One bar that is new or has grown. Here the close comes before high and low.
  Message update(Bar bar) {
    return Fields.message(version, 90)
        .number(requestId)
        .number(bar.trades())
        .text(date(bar.from()))
        .decimal(bar.open())
        .decimal(bar.close())
        .decimal(bar.high())
        .decimal(bar.low())
        .text(quantity(bar.average()))
        .number(bar.volume())
        .done();
  }

  Message realTime(Bar bar) {
    return Fields.message(version, 50)
        .text("3")
        .number(requestId)
        .number(bar.from().getEpochSecond())
        .decimal(bar.open())
        .decimal(bar.high())
        .decimal(bar.low())
        .decimal(bar.close())
        .number(bar.volume())
        .text(quantity(bar.average()))
        .number(bar.trades())
        .done();
  }

  Message schedule(List<History.Hours> sessions) {
    var out = Fields.message(version, 106).number(requestId);
    var first = sessions.getFirst().from();
    var last = sessions.getLast().until();
    out.texts(WireTime.schedule(first), WireTime.schedule(last), "US/Eastern");
    out.number(sessions.size());
    for (var session : sessions) {
      out.texts(WireTime.schedule(session.from()), WireTime.schedule(session.until()))
          .text(WireTime.day(session.from()));
    }
    return out.done();
  }

  private String date(Instant from) {
    if (!size.isIntraday()) {
      return WireTime.day(from);
    }
    return dates == EPOCH ? "" + from.getEpochSecond() : WireTime.stamp(version, from);
  }

  private static String quantity(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }
}
