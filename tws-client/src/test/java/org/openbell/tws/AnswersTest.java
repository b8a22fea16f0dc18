package org.openbell.tws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.openbell.tws.TwsException.Reason;
import org.openbell.tws.codec.ResponseDecoder;
import org.openbell.tws.connection.CloseCause;
import org.openbell.tws.message.AccountUpdate;
import org.openbell.tws.message.Contract;
import org.openbell.tws.message.OrderTicket;
import org.openbell.tws.message.Position;
import org.openbell.tws.message.Request;
import org.openbell.tws.message.Side;
import org.openbell.tws.wire.ServerVersion;

class AnswersTest {
  private static final ServerVersion V200 = new ServerVersion(200);
  private static final String OPEN_ORDER = Golden.text(Golden.payload("open-order-200"));
  private static final String STATUS = Golden.text(Golden.payload("order-status"));

  private static final Contract AAPL = Contract.stock("AAPL", "NASDAQ");
  private static final OrderTicket BUY_100 =
      OrderTicket.market(Side.BUY, new BigDecimal(100), "DU1", "ref");

  private final List<Request> sent = new ArrayList<>();
  private final List<Runnable> timeouts = new ArrayList<>();
  private final Answers answers = new Answers(sent::add, 64, 16, timeouts::add);

  @Test
  void pairsEachWorkingOrderWithItsProgress() {
    var answer = askOpenOrders();

    arrive(OPEN_ORDER, STATUS, "53|1|");

    assertThat(answer.join()).hasSize(1);
    assertThat(answer.join().getFirst().order().orderRef()).isEqualTo("moo-20261120-1");
    assertThat(answer.join().getFirst().status().orElseThrow().remaining()).isEqualTo("100");
  }

  @Test
  void asksOneAfterTheOther() {
    var first = askOpenOrders();
    var second = askOpenOrders();

    assertThat(sent).hasSize(1);
    arrive("53|1|");

    assertThat(first).isCompletedWithValue(List.of());
    assertThat(second).isNotDone();
    assertThat(sent).hasSize(2);
  }

  @Test
  void doesNotTakeALateAnswerForTheNextOne() {
    var first = askOpenOrders();
    timeouts.getFirst().run();
    var second = askOpenOrders();

    arrive("53|1|"); // the late end of the first, empty as of then
    arrive(OPEN_ORDER, STATUS, "53|1|");

    assertThat(first).isCompletedExceptionally();
    assertThat(second.join()).hasSize(1);
  }

  @Test
  void readsTheClockAgainAfterOneAnswerWasLost() {
    var lost = askInTurn(Topic.TIME, Queries.currentTime());
    timeouts.getFirst().run();
    var next = askInTurn(Topic.TIME, Queries.currentTime());

    arrive("49|1|1795185001|");

    assertThat(lost).isCompletedExceptionally();
    assertThat(next).isCompletedWithValue(Instant.ofEpochSecond(1795185001L));
  }

  @Test
  void doesNotPassOffAPartlyUnreadableAnswerAsTheWhole() {
    var answer = askOpenOrders();

    arrive(OPEN_ORDER, STATUS, "5|13|garbage|", "53|1|");

    assertThat(reasonOf(answer)).isEqualTo(Reason.UNREADABLE_ANSWER);
  }

  @Test
  void cancelsThePositionSubscriptionOnceAnswered() {
    var answer = askInTurn(Topic.POSITIONS, Queries.positions(false));

    arrive(
        "61|3|DU1|265598|AAPL|STK||0.0|||NASDAQ|USD|AAPL|NMS|5|228.1|",
        "61|3|DU1|265598|AAPL|STK||0.0|||NASDAQ|USD|AAPL|NMS|7|228.2|",
        "62|1|");

    assertThat(answer.join()).extracting(Position::quantity).containsExactly(new BigDecimal(7));
    assertThat(sent).containsExactly(new Request.Positions(), new Request.CancelPositions());
  }

  @Test
  void keepsThePositionSubscriptionWhenItIsWanted() {
    var answer = askInTurn(Topic.POSITIONS, Queries.positions(true));

    arrive("62|1|");

    assertThat(answer.join()).isEmpty();
    assertThat(sent).containsExactly(new Request.Positions());
  }

  @Test
  void takesTheWhatIfOrderOfItsNumberForTheAnswer() {
    var answer = ask(12, Queries.whatIf(12, AAPL, BUY_100));

    arrive(OPEN_ORDER, whatIf(13), whatIf(12));

    assertThat(answer.join().orderId()).isEqualTo(12);
    assertThat(answer.join().margin().initialChange()).contains(new BigDecimal("5703.75"));
    assertThat(answer.join().margin().initialBefore()).contains(new BigDecimal("0"));
    assertThat(answer.join().margin().initialAfter()).contains(new BigDecimal("5703.75"));
    assertThat(answer.join().commission()).contains(new BigDecimal("1.0"));
    assertThat(answer.join().commissionCurrency()).isEqualTo("USD");
    assertThat(((Request.PlaceOrder) sent.getFirst()).ticket().whatIf()).isTrue();
  }

  @Test
  void failsAWhatIfOrderThatTheGatewayRefuses() {
    var answer = ask(12, Queries.whatIf(12, AAPL, BUY_100));

    arrive("4|12|399|held until the open||0|");
    assertThat(answer).isNotDone();
    arrive("4|12|201|margin||0|");

    assertThat(reasonOf(answer)).isEqualTo(Reason.REQUEST_FAILED);
  }

  @Test
  void gathersAnAccountUpToItsEnd() {
    var answer = askInTurn(Topic.ACCOUNT_UPDATES, Queries.accountUpdates("DU1"));

    arrive("6|2|SettledCash|5|USD|DU1|", "8|1|09:31|", "54|1|DU1|");

    assertThat(answer.join())
        .containsExactly(
            new AccountUpdate.Figure("SettledCash", "5", "USD", "DU1"),
            new AccountUpdate.AsOf("09:31"));
  }

  @Test
  void failsAnAccountSummaryThatTheGatewayRefuses() {
    var answer = askInTurn(Topic.ACCOUNT_SUMMARY, Queries.accountSummary(List.of("All")));
    var next = askInTurn(Topic.ACCOUNT_SUMMARY, Queries.accountSummary(List.of("All")));

    arrive("4|1000000000|322|Maximum number of account summary requests exceeded||0|");
    arrive("63|1|1000000000|DU1|NetLiquidation|5|USD|", "64|1|1000000000|");

    assertThat(reasonOf(answer)).isEqualTo(Reason.REQUEST_FAILED);
    assertThat(next.join()).hasSize(1);
  }

  @Test
  void keepsNumberedAnswersApart() {
    var seven = ask(1_000_000_007, Queries.executions(1_000_000_007));
    var eight = ask(1_000_000_008, Queries.executions(1_000_000_008));

    arrive(Golden.text(Golden.payload("execution-200")).replaceFirst("-1", "1000000008"));
    arrive("55|1|1000000007|", "55|1|1000000008|");

    assertThat(seven.join()).isEmpty();
    assertThat(eight.join()).hasSize(1);
  }

  @Test
  void failsEverythingWhenTheConnectionEnds() {
    var numbered = ask(1_000_000_007, Queries.executions(1_000_000_007));
    var inTurn = askOpenOrders();

    answers.onClosed(new CloseCause(CloseCause.Kind.BROKEN, "cable"));

    assertThat(reasonOf(numbered)).isEqualTo(Reason.CLOSED);
    assertThat(reasonOf(inTurn)).isEqualTo(Reason.CLOSED);
    assertThat(reasonOf(askOpenOrders())).isEqualTo(Reason.CLOSED);
  }

  @Test
  void boundsTheNumberOfWaitingQuestions() {
    for (var i = 0; i < 17; i++) {
      assertThat(askOpenOrders()).isNotDone();
    }

    assertThat(reasonOf(askOpenOrders())).isEqualTo(Reason.QUEUE_FULL);
  }

  @Test
  void refusesTagsThatAreNoTags() {
    assertThatThrownBy(() -> Queries.accountSummary(List.of("Net\0Liquidation")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private CompletableFuture<List<OpenOrderReport>> askOpenOrders() {
    return askInTurn(Topic.OPEN_ORDERS, Queries.openOrders(new Request.AllOpenOrders()));
  }

  private static String whatIf(int orderId) {
    var fields = Golden.split(Golden.payload("open-order-200"));
    fields[1] = Integer.toString(orderId);
    fields[92] = "1";
    fields[94] = "0";
    fields[97] = "5703.75";
    fields[100] = "5703.75";
    fields[103] = "1.0";
    fields[106] = "USD";
    return String.join("|", fields) + "|";
  }

  private <T> CompletableFuture<T> ask(int id, Query<T> query) {
    try {
      return answers.ask(id, query, 0);
    } catch (TwsException | InterruptedException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private <T> CompletableFuture<T> askInTurn(Topic topic, Query<T> query) {
    try {
      return answers.askInTurn(topic, query, 0);
    } catch (TwsException | InterruptedException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private void arrive(String... messages) {
    for (var message : messages) {
      answers.onResponse(ResponseDecoder.decode(V200, Golden.fields(message)));
    }
  }

  private static Reason reasonOf(CompletableFuture<?> future) {
    return ((TwsException) future.exceptionNow()).reason();
  }
}
