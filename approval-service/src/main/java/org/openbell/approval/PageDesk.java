package org.openbell.approval;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.openbell.approval.House.Reply;
import org.openbell.approval.access.Act;
import org.openbell.approval.access.Witness;
import org.openbell.approval.approval.Approval;
import org.openbell.approval.board.Part;
import org.openbell.approval.board.Quotes;
import org.openbell.approval.login.WeeklyLogin;
import org.openbell.approval.page.Agenda;
import org.openbell.approval.page.ApprovalView;
import org.openbell.approval.page.DeskPage;
import org.openbell.approval.page.DeskView;
import org.openbell.approval.page.Preview;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.session.TradingCalendar;

/// Shows how things stand, and hands on the acts that order-service carries out.
public final class PageDesk {
  /// The clock on the wall, the calendar beside it, where the trader sits, and what was built.
  public record Frame(InstantSource clock, TradingCalendar calendar, ZoneId zone, String build) {}

  /// Whoever reads this has an answer of the desk before them.
  private static final Part MYSELF = new Part("approval-service", true, "ready", Optional.of(0L));

  private final ApprovalDesk approvals;
  private final ClickDesk clicks;
  private final DeskBoard board;
  private final Quotes quotes;
  private final House house;
  private final Supplier<WeeklyLogin> login;
  private final Supplier<List<Part>> ways;
  private final Frame frame;

  public PageDesk(
      ApprovalDesk approvals,
      ClickDesk clicks,
      DeskBoard board,
      Quotes quotes,
      House house,
      Supplier<WeeklyLogin> login,
      Supplier<List<Part>> ways,
      Frame frame) {
    this.approvals = approvals;
    this.clicks = clicks;
    this.board = board;
    this.quotes = quotes;
    this.house = house;
    this.login = login;
    this.ways = ways;
    this.frame = frame;
  }

  public DeskView look() {
    Instant now = frame.clock().instant();
    List<Approval> todays = todays(now);
    List<Part> told = ways.get();
    return board.read(
        (state, revision) -> {
          List<ApprovalView> views = todays.stream().map(each -> clicks.view(each, state)).toList();
          return DeskPage.of(
              state,
              new DeskPage.Around(
                  now,
                  frame.zone(),
                  frame.build(),
                  revision,
                  new Agenda(frame.calendar()),
                  quotes::of,
                  house.trading(),
                  Stream.of(house.parts(), List.of(MYSELF), told).flatMap(List::stream).toList(),
                  login.get(),
                  views));
        });
  }

  /// What waits, the most urgent first, and what was decided today.
  private List<Approval> todays(Instant now) {
    List<Approval> pending = approvals.pending();
    Stream<Approval> decided =
        approvals.latest().stream()
            .filter(each -> !pending.contains(each))
            .filter(each -> each.ask().trade().date().value().equals(ExchangeTime.dateOf(now)))
            .filter(each -> ApprovalView.version(each) > 1);
    return Stream.concat(pending.stream(), decided).toList();
  }

  /// What a flatten would sell right now.
  public Preview preview() {
    List<Approval> pending = approvals.pending();
    return board.read(
        (state, _) -> Preview.of(state.trades(), pending, quotes::of, frame.clock().instant()));
  }

  /// Hands an act on, witnessed before and after: `told` is what order-service is told of it.
  public Reply act(Act act, String verb, Map<String, Object> told, Witness witness) {
    return Acts.carryOut(house, act, verb, told, witness);
  }
}
