package org.openbell.order.tws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openbell.model.money.TickTable;
import org.openbell.tws.message.Contract;
import org.openbell.tws.message.ContractDetails;
import org.openbell.tws.message.PriceIncrement;

class PriceStepsTest {
  private static ContractDetails details(List<String> exchanges, List<Integer> rules) {
    return new ContractDetails(
        1,
        Contract.stock("WULF", "NASDAQ"),
        "WULF",
        "NMS",
        "NMS",
        new BigDecimal("0.0001"),
        List.of(),
        exchanges,
        rules,
        "TERAWULF INC",
        "",
        "",
        "US/Eastern",
        "",
        "",
        "COMMON",
        BigDecimal.ONE,
        BigDecimal.ONE,
        BigDecimal.ONE,
        List.of());
  }

  @Test
  void takesTheRuleOfTheExchangeThatOrdersAreRoutedTo() {
    assertThat(
            PriceSteps.ruleOf(
                List.of(details(List.of("NYSE", "SMART", "ISLAND"), List.of(26, 557, 26)))))
        .contains(557);
  }

  @Test
  void knowsNoRuleWithoutOne() {
    assertThat(PriceSteps.ruleOf(List.of())).isEmpty();
    assertThat(PriceSteps.ruleOf(List.of(details(List.of("NYSE"), List.of(26))))).isEmpty();
    assertThat(PriceSteps.ruleOf(List.of(details(List.of("NYSE", "SMART"), List.of(26)))))
        .isEmpty();
  }

  @Test
  void readsTheBrokersStepsAsOurs() {
    assertThat(
            PriceSteps.table(
                List.of(
                    new PriceIncrement(BigDecimal.ZERO, new BigDecimal("0.0001")),
                    new PriceIncrement(BigDecimal.ONE, new BigDecimal("0.01")))))
        .isEqualTo(TickTable.US_STOCKS);
  }

  @Test
  void refusesStepsThatBeginAboveZero() {
    List<PriceIncrement> steps =
        List.of(new PriceIncrement(BigDecimal.ONE, new BigDecimal("0.01")));

    assertThatThrownBy(() -> PriceSteps.table(steps)).isInstanceOf(IllegalArgumentException.class);
  }
}
