package org.openbell.scheduler.done;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openbell.model.event.OrderFact.PositionClosed;
import org.openbell.model.event.SchedulerFact.DoneForDay;
import org.openbell.model.event.SchedulerFact.NotDoneForDay;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.session.DaySchedule;
import org.openbell.model.session.SessionDate;
import org.openbell.model.session.SessionHours;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.TradeId;
import org.openbell.model.trade.TradeKind;
import org.openbell.scheduler.done.MasterPosition.Ending;

class MastersTest {
  private static final SessionDate DATE = SessionDate.of(2025, 10, 29);
  private static final DaySchedule DAY = new DaySchedule(SessionHours.full(DATE));
  private static final Instant SETTLED = DAY.entriesSettled();

  @Test
  void isDoneWhenEveryMasterReachedItsTarget() {
    assertThat(
            Masters.doneForDay(
                DAY, List.of(target("WULF", "51.87"), target("RCAT", "40.13")), SETTLED))
        .contains(new DoneForDay(DATE, 2, Usd.parse("92")));
  }

  @Test
  void waitsUntilTheEntriesAreSettled() {
    assertThat(Masters.doneForDay(DAY, List.of(target("WULF", "51.87")), SETTLED.minusMillis(1)))
        .isEmpty();
  }

  @Test
  void isNotDoneWhileAMasterIsHeldNorWithoutAny() {
    MasterPosition held = new MasterPosition(trade("RCAT"), DATE, Optional.empty());
    assertThat(Masters.doneForDay(DAY, List.of(target("WULF", "51.87"), held), SETTLED)).isEmpty();
    assertThat(Masters.doneForDay(DAY, List.of(), SETTLED)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = ExitReason.class, mode = EnumSource.Mode.EXCLUDE, names = "TARGET")
  void isNeverDoneOnceAMasterEndedOtherwise(ExitReason reason) {
    List<MasterPosition> masters = List.of(target("WULF", "51.87"), ended("BYND", reason, "-1"));

    assertThat(Masters.doneForDay(DAY, masters, SETTLED)).isEmpty();
    assertThat(Masters.notDoneForDay(DAY, masters, SETTLED))
        .contains(new NotDoneForDay(DATE, 2, List.of(trade("BYND")), Usd.parse("50.87")));
  }

  @Test
  void saysThatItIsNotDoneOnlyWhenEveryMasterIsClosedAndEntriesAreSettled() {
    MasterPosition held = new MasterPosition(trade("RCAT"), DATE, Optional.empty());
    MasterPosition stopped = ended("BYND", ExitReason.STOP_LOSS, "-18");

    assertThat(Masters.notDoneForDay(DAY, List.of(stopped, held), SETTLED)).isEmpty();
    assertThat(Masters.notDoneForDay(DAY, List.of(stopped), SETTLED.minusMillis(1))).isEmpty();
    assertThat(Masters.notDoneForDay(DAY, List.of(target("WULF", "1")), SETTLED)).isEmpty();
    assertThat(Masters.notDoneForDay(DAY, List.of(), SETTLED)).isEmpty();
  }

  @Test
  void ignoresWhatARescanFound() {
    assertThat(Masters.told(closed(TradeKind.RESCAN))).isEmpty();
    assertThat(Masters.told(closed(TradeKind.MASTER))).contains(target("WULF", "51.87"));
  }

  private static PositionClosed closed(TradeKind kind) {
    return new PositionClosed(
        trade("WULF"),
        kind,
        ExitReason.TARGET,
        Shares.of(131),
        Price.parse("15.19"),
        Price.parse("15.59"),
        Usd.parse("51.87"),
        Instant.parse("2025-10-29T14:02:00Z"));
  }

  private static MasterPosition target(String symbol, String gross) {
    return ended(symbol, ExitReason.TARGET, gross);
  }

  private static MasterPosition ended(String symbol, ExitReason reason, String gross) {
    return new MasterPosition(
        trade(symbol), DATE, Optional.of(new Ending(reason, Usd.parse(gross))));
  }

  private static TradeId trade(String symbol) {
    return TradeId.parse("20251029-" + symbol);
  }
}
