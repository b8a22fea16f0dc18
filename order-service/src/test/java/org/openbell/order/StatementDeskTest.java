package org.openbell.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openbell.model.event.Event;
import org.openbell.model.event.OrderFact.BrokerStatementSeen;
import org.openbell.model.event.OrderFact.StatedExecution;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.session.UsEquityCalendar;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.Side;
import org.openbell.order.broker.BrokerBooks;
import org.openbell.order.broker.BrokerBooks.Holding;
import org.openbell.order.position.Fill;
import org.openbell.order.position.ForeignFill;

class StatementDeskTest {
  private static final Instant MORNING = Instant.parse("2025-10-29T14:00:00Z");
  private static final OrderRef ENTRY = OrderRef.parse("OB1.20251029-WULF.E.1");

  private final List<Event> told = new ArrayList<>();
  private Instant now = MORNING;
  private final StatementDesk desk =
      new StatementDesk(
          Runnable::run,
          (_, _, events) -> told.addAll(events),
          () -> now,
          UsEquityCalendar.standard());

  @Test
  void tellsOursAndOthersExecutionsAndWhatIsHeld() {
    desk.look(books(10, fill(MORNING)));

    BrokerStatementSeen statement = (BrokerStatementSeen) told.getFirst();
    assertThat(statement.executions())
        .extracting(StatedExecution::executionId, StatedExecution::order)
        .containsExactly(tuple("a", Optional.of(ENTRY)), tuple("b", Optional.empty()));
    assertThat(statement.holdings().getFirst().shares()).isEqualTo(10);
  }

  @Test
  void isSilentWhileNothingChanges() {
    desk.look(books(10, fill(MORNING)));
    now = MORNING.plusSeconds(60);
    desk.look(books(10, fill(MORNING)));

    assertThat(told).hasSize(1);
  }

  @Test
  void tellsAgainWhenAHoldingChanged() {
    desk.look(books(10, fill(MORNING)));
    desk.look(books(0, fill(MORNING)));

    assertThat(told).hasSize(2);
  }

  @Test
  void leavesYesterdaysExecutionsOut() {
    desk.look(books(10, fill(MORNING.minusSeconds(86_400))));

    assertThat(((BrokerStatementSeen) told.getFirst()).executions())
        .extracting(StatedExecution::executionId)
        .containsExactly("b");
  }

  @Test
  void isSilentOnADayWithoutASession() {
    now = Instant.parse("2025-11-01T14:00:00Z");
    desk.look(books(10, fill(now)));

    assertThat(told).isEmpty();
  }

  private static Fill fill(Instant when) {
    return new Fill(
        "a",
        ENTRY,
        new Symbol("WULF"),
        Side.BUY,
        Shares.of(10),
        Price.parse("15.19"),
        when,
        "NASDAQ");
  }

  private static BrokerBooks books(long held, Fill fill) {
    return new BrokerBooks(
        MORNING,
        List.of(),
        List.of(),
        List.of(fill),
        List.of(
            new ForeignFill(
                "b",
                new Symbol("VMD"),
                Side.SELL,
                Shares.of(35),
                Price.parse("6.54"),
                MORNING.plusSeconds(1))),
        List.of(new Holding(new Symbol("WULF"), held)));
  }
}
