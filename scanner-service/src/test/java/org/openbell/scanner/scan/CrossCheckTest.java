package org.openbell.scanner.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.scanner.scan.Samples.AS_OF;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openbell.model.event.ScanKind;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.scanner.universe.Universe;

class CrossCheckTest {
  private static final Symbol WULF = Symbol.parse("WULF");
  private static final List<Find> SHORTLIST =
      Screen.apply(
              Universe.of(List.of(Samples.instrument("WULF"))),
              List.of(Samples.good("WULF")),
              Set.of(),
              Samples.criteria(),
              ScanKind.PRE_OPEN,
              AS_OF)
          .shortlist();

  @ParameterizedTest
  @CsvSource({"15.12, true", "15.4224, true", "15.4225, false", "14.8176, true", "14.8175, false"})
  void vendorsMayDifferByTwoPercentOfTheFirst(String price, boolean agreed) {
    var opinion = new SecondOpinion(Price.parse(price), Optional.of(AS_OF));

    var checked = CrossCheck.apply(SHORTLIST, Map.of(WULF, opinion), Samples.criteria(), AS_OF);

    assertThat(checked.agreed()).isEqualTo(agreed ? SHORTLIST : List.of());
    assertThat(checked.excluded().of(Exclusion.VENDORS_DIFFER)).isEqualTo(agreed ? 0 : 1);
  }

  @Test
  void anUnknownOrOldSecondOpinionIsNone() {
    var old =
        new SecondOpinion(
            Price.parse("15.12"), Optional.of(AS_OF.minus(Duration.ofMinutes(15).plusMillis(1))));

    var unknown = CrossCheck.apply(SHORTLIST, Map.of(), Samples.criteria(), AS_OF);
    var stale = CrossCheck.apply(SHORTLIST, Map.of(WULF, old), Samples.criteria(), AS_OF);

    assertThat(unknown.excluded().counts()).isEqualTo(Map.of(Exclusion.NO_SECOND_OPINION, 1));
    assertThat(stale).isEqualTo(unknown);
  }

  @Test
  void anOpinionWithoutAMomentCounts() {
    var undated = new SecondOpinion(Price.parse("15.12"), Optional.empty());

    assertThat(
            CrossCheck.apply(SHORTLIST, Map.of(WULF, undated), Samples.criteria(), AS_OF).agreed())
        .hasSize(1);
  }
}
