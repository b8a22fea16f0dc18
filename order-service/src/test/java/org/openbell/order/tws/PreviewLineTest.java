package org.openbell.order.tws;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openbell.model.money.Usd;
import org.openbell.order.broker.Preview;
import org.openbell.tws.message.Contract;
import org.openbell.tws.message.OpenOrder;
import org.openbell.tws.message.OrderState;
import org.openbell.tws.message.Side;

class PreviewLineTest {
  private final PreviewLine line = new PreviewLine();

  private static OpenOrder answer(int orderId, String rejectReason) {
    return new OpenOrder(
        orderId,
        0,
        7,
        Contract.stock("WULF", "NASDAQ"),
        Side.BUY,
        new BigDecimal("131"),
        "MKT",
        Optional.empty(),
        Optional.empty(),
        "OPG",
        "",
        0,
        "DU1234567",
        "OB1.20251029-WULF.E.1",
        "",
        0,
        false,
        true,
        OrderState.PRE_SUBMITTED,
        "PreSubmitted",
        new OpenOrder.MarginEffect(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new BigDecimal("994.945")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        Optional.empty(),
        Optional.of(new BigDecimal("0.5")),
        Optional.of(new BigDecimal("1.00001")),
        "USD",
        "thin market",
        rejectReason,
        "");
  }

  @Test
  void anAnswerIsTheBrokersEstimateRoundedAgainstUs() {
    var asked = line.ask(41);

    line.answered(answer(41, ""));

    assertThat(asked)
        .isCompletedWithValue(
            new Preview.Fine(
                Optional.of(Usd.parse("1.0001")),
                Optional.of(Usd.parse("994.945")),
                "thin market"));
  }

  @Test
  void aReasonOrAnErrorIsARefusal() {
    var reasoned = line.ask(41);
    var failed = line.ask(42);

    line.answered(answer(41, "no trading permission"));
    assertThat(line.refused(42, 201, "margin")).isTrue();

    assertThat(reasoned).isCompletedWithValue(new Preview.Refused(0, "no trading permission"));
    assertThat(failed).isCompletedWithValue(new Preview.Refused(201, "margin"));
  }

  @Test
  void errorsOfOtherOrdersAreNotItsBusiness() {
    var asked = line.ask(41);
    line.answered(answer(41, ""));
    assertThat(asked).isCompleted();

    assertThat(line.refused(42, 201, "margin")).isFalse();
    assertThat(line.refused(41, 201, "margin")).isFalse();
  }

  @Test
  void aLostConnectionIsNoNo() {
    var asked = line.ask(41);

    line.clear();

    assertThat(asked).isCompletedWithValue(new Preview.Unknown("the connection was lost"));
  }
}
