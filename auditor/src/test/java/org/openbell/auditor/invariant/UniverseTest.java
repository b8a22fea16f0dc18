package org.openbell.auditor.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.auditor.Story.ENTRY;
import static org.openbell.auditor.Story.at;
import static org.openbell.auditor.Story.day;
import static org.openbell.auditor.Story.order;
import static org.openbell.auditor.fact.Side.BUY;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openbell.auditor.Story;
import org.openbell.auditor.day.Limits;
import org.openbell.auditor.fact.Candidate;
import org.openbell.auditor.fact.Trade;

class UniverseTest {
  private static Story bought() {
    return day().proposed(Trade.Kind.MASTER).ordered(order(ENTRY, BUY, 100, "09:20:00"));
  }

  private static Candidate found(String scan, boolean complete, String symbol) {
    return new Candidate(scan, complete, symbol, at("08:40:00"));
  }

  @Test
  void whatItsScanFoundMayBeBought() {
    assertThat(bought().with(found("scan", true, "WULF")).violations(16)).isEmpty();
  }

  @Test
  void whatAnotherScanFoundMayNot() {
    assertThat(bought().with(found("other", true, "WULF")).violations(16)).hasSize(1);
  }

  @Test
  void whatAnUnfinishedScanFoundMayNot() {
    assertThat(bought().with(found("scan", false, "WULF")).violations(16)).hasSize(1);
  }

  @Test
  void anotherSymbolMayNot() {
    assertThat(bought().with(found("scan", true, "RCAT")).violations(16)).hasSize(1);
  }

  @Test
  void whatTheAccountHeldMayNot() {
    assertThat(bought().with(found("scan", true, "WULF")).heldBefore("WULF", 1).violations(16))
        .hasSize(1);
  }

  @Test
  void whatIsRestrictedMayNot() {
    var story =
        bought()
            .with(found("scan", true, "WULF"))
            .with(Limits.standing().withRestricted(Set.of("WULF")));

    assertThat(story.violations(16)).hasSize(1);
  }

  @Test
  void whatWasNeverProposedMayNot() {
    var story = day().ordered(order(ENTRY, BUY, 100, "09:20:00")).with(found("scan", true, "WULF"));

    assertThat(story.violations(16)).hasSize(1);
  }
}
