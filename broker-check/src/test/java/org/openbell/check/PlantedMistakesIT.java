package org.openbell.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.openbell.model.money.Shares;
import org.openbell.order.broker.Broker;
import org.openbell.order.broker.BrokerBooks;
import org.openbell.order.broker.BrokerReport;
import org.openbell.order.lifecycle.Order;

/// Adapters with one mistake each: the points have to notice.
class PlantedMistakesIT {
  /// Something done with a call instead of the call.
  private interface Mistake {
    Object instead(Broker broker, Method method, Object[] arguments) throws Throwable;
  }

  @Test
  void anAdapterThatForgetsToCancelFails() throws Exception {
    assertThat(
            failedWith(
                (broker, method, arguments) ->
                    method.getName().equals("cancel") ? null : call(broker, method, arguments)))
        .contains(13, 40);
  }

  @Test
  void anAdapterThatResendsUnderAnotherNumberFails() throws Exception {
    AtomicInteger number = new AtomicInteger(5_000);
    assertThat(
            failedWith(
                (broker, method, arguments) ->
                    method.getName().equals("place")
                        ? call(broker, method, renumbered(arguments[0], number.incrementAndGet()))
                        : call(broker, method, arguments)))
        .contains(9, 11, 12);
  }

  @Test
  void anAdapterThatAnswersAFailedQueryWithNothingFails() throws Exception {
    assertThat(
            failedWith(
                (broker, method, arguments) -> {
                  Object answer = call(broker, method, arguments);
                  return answer instanceof BrokerBooks books
                      ? new BrokerBooks(
                          books.askedAt(),
                          List.of(),
                          List.of(),
                          List.of(),
                          List.of(),
                          books.holdings())
                      : answer;
                }))
        .contains(9, 12, 14, 19, 22);
  }

  @Test
  void anAdapterThatHidesCancelsFails() throws Exception {
    Map<Point, Verdict> verdicts =
        World.verdictsOn(
            source ->
                (reports, ticks) ->
                    source.open(
                        report -> {
                          if (!(report instanceof BrokerReport.Canceled)) {
                            reports.accept(report);
                          }
                        },
                        ticks));

    assertThat(World.numbersOf(verdicts, Verdict.Fail.class)).contains(13, 26);
  }

  @Test
  void anAdapterThatBuysTooMuchFails() throws Exception {
    assertThat(
            failedWith(
                (broker, method, arguments) ->
                    method.getName().equals("place")
                        ? call(broker, method, doubled(arguments[0]))
                        : call(broker, method, arguments)))
        .contains(21);
  }

  private static List<Integer> failedWith(Mistake mistake) throws Exception {
    var verdicts =
        World.verdictsOn(
            source -> (reports, ticks) -> spoiled(source.open(reports, ticks), mistake));
    return World.numbersOf(verdicts, Verdict.Fail.class);
  }

  private static Adapter spoiled(Adapter good, Mistake mistake) {
    return new Adapter() {
      @Override
      public Broker broker() {
        Broker broker = good.broker();
        return (Broker)
            Proxy.newProxyInstance(
                Broker.class.getClassLoader(),
                new Class<?>[] {Broker.class},
                (_, method, arguments) -> mistake.instead(broker, method, arguments));
      }

      @Override
      public int connect() {
        return good.connect();
      }

      @Override
      public void close() {
        good.close();
      }
    };
  }

  private static Object call(Broker broker, Method method, Object... arguments) throws Throwable {
    try {
      return method.invoke(broker, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  private static Order renumbered(Object order, int number) {
    Order was = (Order) order;
    return SuiteOrders.unsent(
        was.ref(),
        number,
        was.instrument(),
        was.side(),
        was.kind(),
        was.shares(),
        was.ocaGroup(),
        was.changedAt());
  }

  private static Order doubled(Object order) {
    Order was = (Order) order;
    return SuiteOrders.changed(was, was.kind(), Shares.of(was.shares().count() * 2));
  }
}
