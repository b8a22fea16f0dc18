package org.openbell.approval.push;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openbell.approval.click.Fingerprint;
import org.openbell.approval.push.PushEvent.Alarm;
import org.openbell.approval.push.PushEvent.Asked;
import org.openbell.approval.push.PushEvent.Bought;
import org.openbell.approval.push.PushEvent.Brakes;
import org.openbell.approval.push.PushEvent.Decided;
import org.openbell.approval.push.PushEvent.Go;
import org.openbell.approval.push.PushEvent.NoGo;
import org.openbell.approval.push.PushEvent.Sold;
import org.openbell.approval.push.PushEvent.Turn;
import org.openbell.model.event.ApprovalFact;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.Event;
import org.openbell.model.event.ExitFact;
import org.openbell.model.event.OrderCommand;
import org.openbell.model.event.OrderFact;
import org.openbell.model.event.OrderFact.ArmingDoubt;
import org.openbell.model.event.RankerFact;
import org.openbell.model.event.ScannerFact;
import org.openbell.model.event.SchedulerFact;
import org.openbell.model.event.SchedulerFact.SessionWoke;
import org.openbell.model.event.TickFact;
import org.openbell.model.session.SessionDate;

/// Which facts of the house are worth a message.
public final class PushFacts {
  /// A message that is worth more when it is a little older: commissions come ten seconds after
  /// their fill, and what is missing in the morning often comes by itself.
  public static final Duration COMMISSIONS_COME = Duration.ofSeconds(12);

  private static final String LOST = "gateway-lost-";
  private static final String ALARM = "ALARM: ";

  static final Duration FILLS_COME = Duration.ofSeconds(4);
  static final Duration DOUBTS_GO = Duration.ofSeconds(60);
  static final Duration LINKS_COME_BACK = Duration.ofSeconds(20);

  /// A message to be, and for how long, in real time, it is held back.
  public record Noted(PushEvent event, Duration heldFor) {
    static Optional<Noted> now(PushEvent event) {
      return Optional.of(new Noted(event, Duration.ZERO));
    }

    static Optional<Noted> after(Duration heldFor, PushEvent event) {
      return Optional.of(new Noted(event, heldFor));
    }
  }

  private PushFacts() {}

  /// `line` is how the journal tells the fact, if it does; `isAwake` whether the day's work is on.
  public static Optional<Noted> of(Envelope envelope, Optional<String> line, boolean isAwake) {
    String key = envelope.eventId().text();
    Event fact = envelope.payload();
    return switch (fact) {
      case ApprovalFact.ApprovalRequested asked ->
          Noted.now(new Asked(asked.trade(), asked.lapsesAt()));
      case ApprovalFact decided -> Noted.now(new Decided(decided.trade()));
      case OrderFact.OfTrade trade -> ofTrade(key, trade, line);
      case OrderFact.OfGateway link -> ofGateway(key, link, line, isAwake);
      case ExitFact exit -> ofExit(key, exit, line);
      case SessionWoke woke when !woke.armed() ->
          Noted.after(DOUBTS_GO, noGo(woke.date(), woke.words()));
      case SchedulerFact _, ScannerFact _, RankerFact _, TickFact _, OrderCommand _ ->
          Optional.empty();
    };
  }

  private static Optional<Noted> ofTrade(
      String key, OrderFact.OfTrade fact, Optional<String> line) {
    return switch (fact) {
      case OrderFact.PositionOpened opened ->
          Noted.after(
              FILLS_COME, new Bought(opened.trade(), opened.shares(), opened.averageEntry()));
      case OrderFact.PositionClosed closed ->
          Noted.after(
              COMMISSIONS_COME,
              new Sold(
                  closed.trade(),
                  closed.reason(),
                  closed.shares(),
                  closed.averageEntry(),
                  closed.averageExit(),
                  closed.grossPnl()));
      case OrderFact.SoldByHand _, OrderFact.OrderRejected _, OrderFact.OrderUnconfirmed _ ->
          alarm(key, fact, line);
      case OrderFact.OrderWaits _ -> alarm(key, fact, line);
      case OrderFact.TradeProposed _,
          OrderFact.TradeDeclined _,
          OrderFact.OrderDenied _,
          OrderFact.OrderPreviewed _,
          OrderFact.OrderSent _,
          OrderFact.OrderAccepted _,
          OrderFact.FillRecorded _,
          OrderFact.CommissionCharged _,
          OrderFact.OrderCanceled _,
          OrderFact.FlatConfirmed _,
          OrderFact.StockHaltSeen _,
          OrderFact.PositionReduced _,
          OrderFact.ProtectionConfirmed _ ->
          Optional.empty();
    };
  }

  private static Optional<Noted> ofGateway(
      String key, OrderFact.OfGateway fact, Optional<String> line, boolean isAwake) {
    return switch (fact) {
      case OrderFact.TradingHalted stop ->
          Noted.now(new Brakes(key, Turn.HALTED, stop.by(), stop.cause(), stop.words()));
      case OrderFact.TradingReduced stop ->
          Noted.now(new Brakes(key, Turn.PAUSED, stop.by(), stop.cause(), stop.words()));
      case OrderFact.TradingResumed go ->
          Noted.now(
              new Brakes(key, Turn.RESUMED, go.by(), String.join(", ", go.causes()), go.words()));
      case OrderFact.TradingArmed armed -> Noted.now(new Go(armed.date(), armed.mode()));
      case OrderFact.TradingNotArmed unarmed ->
          Noted.after(
              DOUBTS_GO,
              noGo(
                  unarmed.date(),
                  unarmed.doubts().stream()
                      .map(ArmingDoubt::words)
                      .collect(Collectors.joining("; "))));
      // Its restart at night is nobody's business.
      case OrderFact.GatewayLost _ ->
          isAwake
              ? line.flatMap(
                  words ->
                      Noted.after(LINKS_COME_BACK, new Alarm(LOST + key, Optional.empty(), words)))
              : Optional.empty();
      case OrderFact.DiscrepancyFound _ ->
          line.flatMap(words -> Noted.now(new Alarm(key, Optional.empty(), words)));
      case OrderFact.GatewayConnected _,
          OrderFact.Reconciled _,
          OrderFact.BrokerStatementSeen _,
          OrderFact.AccountSnapshotTaken _ ->
          Optional.empty();
    };
  }

  /// Whether this alarm is of no use once the gateway is back.
  static boolean isAboutTheLink(Alarm alarm) {
    return alarm.key().startsWith(LOST);
  }

  private static Optional<Noted> ofExit(String key, ExitFact fact, Optional<String> line) {
    return switch (fact) {
      case ExitFact.ProtectionMissing _,
          ExitFact.StopOverdue _,
          ExitFact.CloseFailed _,
          ExitFact.HaltedUnprotected _,
          ExitFact.FlattenFailed _,
          ExitFact.FlatUnverified _,
          ExitFact.PositionCarried _,
          ExitFact.CarriedGone _ ->
          line.flatMap(words -> Noted.now(new Alarm(key, Optional.of(fact.trade()), plain(words))));
      case ExitFact.ExitPlanned _,
          ExitFact.StopTriggered _,
          ExitFact.TargetReached _,
          ExitFact.TradesAgain _,
          ExitFact.ExitRecorded _ ->
          Optional.empty();
    };
  }

  private static Optional<Noted> alarm(String key, OrderFact.OfTrade fact, Optional<String> line) {
    return line.flatMap(
        words -> Noted.now(new Alarm(key, Optional.of(fact.trade()), plain(words))));
  }

  private static NoGo noGo(SessionDate date, String words) {
    return new NoGo("no-go-" + date + "-" + Fingerprint.of(words), date, words);
  }

  /// The title says already that it is an alarm.
  private static String plain(String line) {
    return line.startsWith(ALARM) ? line.substring(ALARM.length()) : line;
  }
}
