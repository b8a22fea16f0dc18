package org.openbell.approval;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import org.openbell.approval.approval.Approval;
import org.openbell.approval.board.Board;
import org.openbell.approval.board.DayState;
import org.openbell.approval.board.Trading;
import org.openbell.approval.journal.Wall;
import org.openbell.approval.push.Lately;
import org.openbell.approval.push.Message;
import org.openbell.approval.push.PushEvent;
import org.openbell.approval.push.PushEvent.Asked;
import org.openbell.approval.push.PushEvent.Bought;
import org.openbell.approval.push.PushEvent.DayOver;
import org.openbell.approval.push.PushEvent.Decided;
import org.openbell.approval.push.PushEvent.Sold;
import org.openbell.approval.push.Wording;
import org.openbell.approval.report.DaySummary;
import org.openbell.approval.report.Period;
import org.openbell.approval.report.RoundTrip;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.TradeId;

/// Gives a message its words at the moment at which it goes out, from how things stand then.
public final class MessageDesk {
  private final ApprovalDesk approvals;
  private final ClickDesk clicks;
  private final DeskBoard board;
  private final ReportDesk reports;
  private final House house;
  private final InstantSource clock;
  private final ZoneId zone;

  public MessageDesk(
      ApprovalDesk approvals,
      ClickDesk clicks,
      DeskBoard board,
      ReportDesk reports,
      House house,
      InstantSource clock,
      ZoneId zone) {
    this.approvals = approvals;
    this.clicks = clicks;
    this.board = board;
    this.reports = reports;
    this.house = house;
    this.clock = clock;
    this.zone = zone;
  }

  /// Empty when there is nothing left to say.
  public Optional<Message> words(PushEvent event) {
    Optional<TradeId> trade = trade(event);
    Optional<Approval> asked = trade.flatMap(approvals::find);
    return Wording.of(
        event,
        new Lately(
            clock.instant(),
            new Wall(zone),
            asked,
            asked.map(clicks::view),
            trade.flatMap(id -> board.read((state, _) -> state.trade(id))),
            event instanceof Sold sold ? net(sold.trade()) : Optional.empty(),
            event instanceof DayOver over ? page(over) : Optional.empty(),
            house
                .trading()
                .map(Trading::connected)
                .orElseGet(() -> day().gateway() == DayState.Link.CONNECTED),
            day().isArmed()));
  }

  private DayState day() {
    return board.read((Board state, Long _) -> state.day());
  }

  private static Optional<TradeId> trade(PushEvent event) {
    return switch (event) {
      case Asked asked -> Optional.of(asked.trade());
      case Decided decided -> Optional.of(decided.trade());
      case Bought bought -> Optional.of(bought.trade());
      case Sold sold -> Optional.of(sold.trade());
      case PushEvent.Alarm alarm -> alarm.trade();
      case PushEvent.Brakes _,
          PushEvent.Go _,
          PushEvent.NoGo _,
          DayOver _,
          PushEvent.LoginDue _,
          PushEvent.LoginDone _,
          PushEvent.Test _ ->
          Optional.empty();
    };
  }

  /// Only when the broker has named every commission.
  private Optional<Usd> net(TradeId trade) {
    return reports
        .pnl(Period.of(trade.date()))
        .flatMap(
            pnl -> pnl.trades().stream().filter(trip -> trip.trade().equals(trade)).findFirst())
        .filter(trip -> trip.isClosed() && trip.commissionsMissing() == 0)
        .map(RoundTrip::netPnl);
  }

  private Optional<DaySummary> page(DayOver over) {
    return reports.day(over.date());
  }
}
