package org.openbell.approval.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.openbell.approval.report.WhatIfReport.Variant;
import org.openbell.model.money.Percent;

class VariantQueryTest {
  @Test
  void combinesEveryNumberWithEveryOther() {
    assertThat(query("09:30", "0.9", "1.8,2.6").variants())
        .containsExactly(
            new Variant(LocalTime.of(9, 30), Percent.parse("0.9"), Percent.parse("1.8")),
            new Variant(LocalTime.of(9, 30), Percent.parse("0.9"), Percent.parse("2.6")));
  }

  @Test
  void refusesWhatIsNoTimeOrNoDistanceInWords() {
    assertThatThrownBy(() -> query("half past", "0.9", "1.8").variants())
        .hasMessage("entry: 'half past' is not a time of the exchange such as 09:30");
    assertThatThrownBy(() -> query("09:30", "-1", "1.8").variants())
        .hasMessage("stop: '-1' is not a distance of 0 to 50 percent");
    assertThatThrownBy(() -> query("09:30", "0.9", "1.8,much").variants())
        .hasMessageStartingWith("target: ")
        .hasMessageContaining("'much'");
  }

  @Test
  void refusesMoreCombinationsThanAPersonReads() {
    assertThatThrownBy(
            () ->
                query("09:30,09:31,09:32,09:33,09:34,09:35", "1,2,3,4,5,6", "1,2,3,4,5,6")
                    .variants())
        .hasMessage("more than 200 combinations: ask for fewer");
  }

  private static VariantQuery query(String entry, String stop, String target) {
    VariantQuery query = new VariantQuery();
    query.entry = entry;
    query.stop = stop;
    query.target = target;
    return query;
  }
}
