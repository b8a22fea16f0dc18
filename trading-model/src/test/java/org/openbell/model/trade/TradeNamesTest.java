package org.openbell.model.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.session.SessionDate;

class TradeNamesTest {

  private static final SessionDate DATE = SessionDate.parse("2025-10-29");

  @ParameterizedTest
  @CsvSource({"WULF, 20251029-WULF", "BRK.B, 20251029-BRK.B", "KIMpL, 20251029-KIMpL"})
  void derivesATradesIdFromItsSessionAndSymbol(String ticker, String id) {
    var trade = TradeId.of(DATE, Symbol.parse(ticker));

    assertThat(trade).hasToString(id).isEqualTo(TradeId.parse(id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "20251029", "2025-10-29-WULF", "20251029-wulf", "20251029-WULF "})
  void quotesWhatIsNoTradeId(String text) {
    assertThatThrownBy(() -> TradeId.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a trade id: '" + text + "'");
  }

  @ParameterizedTest
  @EnumSource(Leg.class)
  void readsBackTheOrderReferenceOfEveryLeg(Leg leg) {
    var ref = new OrderRef(TradeId.of(DATE, Symbol.parse("BRK.B")), leg, 999);

    assertThat(OrderRef.parse(ref.toString())).isEqualTo(ref);
    assertThat(OrderRef.isOurs(ref.toString())).isTrue();
  }

  @Test
  void fitsTheLongestOrderReferenceInto32Characters() {
    var ref = new OrderRef(TradeId.of(DATE, Symbol.parse("ABCDEFGHIJKL")), Leg.ENTRY, 999);

    assertThat(ref.toString()).hasSizeLessThanOrEqualTo(32);
  }

  @Test
  void printsAnOrderReferenceThatPeopleCanRead() {
    assertThat(new OrderRef(TradeId.parse("20251029-WULF"), Leg.ENTRY, 1))
        .hasToString("OB1.20251029-WULF.E.1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "manual",
        "OB1.",
        "OB2.20251029-WULF.E.1",
        "OB1.20251029-WULF.Q.1",
        "OB1.20251029-WULF.E.0",
        "OB1.20251029-WULF.E.01",
        "OB1.20251029-WULF.E.1000",
        "OB1.junk.E.1",
        "xOB1.20251029-WULF.E.1",
        "OB1.20251029-WULF.E.1 "
      })
  void leavesOrdersAloneWhoseReferenceIsNotOurs(String text) {
    assertThat(OrderRef.isOurs(text)).isFalse();
    assertThatThrownBy(() -> OrderRef.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not an order reference of ours: '" + text + "'");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1000})
  void limitsTheAttempts(int attempt) {
    assertThatThrownBy(() -> new OrderRef(TradeId.parse("20251029-WULF"), Leg.STOP, attempt))
        .hasMessage("attempt out of 1..999: " + attempt);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-10-29T13:45:00Z, 20251029T0945", // summer in New York
    "2025-11-05T14:45:00Z, 20251105T0945" // winter
  })
  void namesAScanByTheTimeInNewYork(Instant due, String id) {
    assertThat(ScanId.dueAt(due)).hasToString(id).isEqualTo(ScanId.parse(id));
  }

  @Test
  void quotesWhatIsNoScanId() {
    assertThatThrownBy(() -> ScanId.parse("0945")).hasMessage("not a scan id: '0945'");
  }

  @Test
  void enterOnceAndExitByEveryOtherLeg() {
    assertThat(Leg.values()).filteredOn(leg -> !leg.isExit()).containsExactly(Leg.ENTRY);
  }

  @Test
  void aTradeIdTellsItsSessionAndItsSymbol() {
    TradeId id = TradeId.parse("20251029-BRK.B");

    assertThat(id.date()).isEqualTo(SessionDate.of(2025, 10, 29));
    assertThat(id.symbol()).isEqualTo(Symbol.parse("BRK.B"));
  }

  @Test
  void refusesATradeIdOnADayThatNoCalendarHas() {
    assertThatThrownBy(() -> TradeId.parse("20251399-WULF"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a date in trade id '20251399-WULF'");
  }
}
