package org.openbell.model.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstrumentTest {

  @ParameterizedTest
  @ValueSource(strings = {"WULF", "F", "BRK.B", "KIMpL", "ABCDEFGHIJKL"})
  void readsBackTheSymbolItPrints(String ticker) {
    assertThat(Symbol.parse(ticker)).hasToString(ticker);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "wulf", "BRK B", "ABCDEFGHIJKLM", "WULF;DROP", "WULF\n", "ＷＵＬＦ", "WU\u200BLF"})
  void quotesWhatIsNoTicker(String text) {
    assertThatThrownBy(() -> Symbol.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a ticker: '" + text + "'");
  }

  @ParameterizedTest
  @EnumSource(Exchange.class)
  void findsAnExchangeByBothOfItsNames(Exchange exchange) {
    assertThat(Exchange.ofMic(exchange.mic())).contains(exchange);
    assertThat(Exchange.ofBrokerCode(exchange.brokerCode())).contains(exchange);
  }

  @Test
  void knowsTheBrokersOlderNameForNasdaq() {
    assertThat(Exchange.ofBrokerCode("ISLAND")).contains(Exchange.NASDAQ);
  }

  @Test
  void doesNotGuessAnExchange() {
    assertThat(Exchange.ofMic("XLON")).isEmpty();
    assertThat(Exchange.ofBrokerCode("SMART")).isEmpty();
  }
}
