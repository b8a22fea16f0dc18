package org.openbell.approval.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every report page on every screen: readable by anybody, nothing cut off, nothing refused by the
/// page's own policy. Each is kept as a picture under `target/screenshots`.
class ReportLooksIT extends WithBrowser {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pnl?days=90 | Reasons, and what they came to | desktop-light",
        "pnl?days=30 | Reasons, and what they came to | phone-dark",
        "pnl?from=2025-10-28 | trade by trade | desktop-dark",
        "fills?from=2025-10-28 | Equal to the cent | phone-light",
        "moves?days=90 | Worst and best price | desktop-dark",
        "moves?days=7 | Worst and best price | phone-light",
        "targets?days=7 | Success rate | phone-dark",
        "investigate?from=2025-10-27&symbol=WULF | What happened | desktop-dark",
        "reconcile?days=7 | Yours, protected | phone-dark",
        "confidence?days=90 | Picks of like confidence | desktop-light",
        "confidence?days=14 | Picks of like confidence | phone-dark",
        "whatif?days=30 | All combinations | desktop-dark",
        "whatif?days=7 | All combinations | phone-light"
      })
  void everybodyCanReadTheReport(String link, String words, String screen) {
    Tab tab = newcomer(Looks.SCREENS.get(screen));
    tab.watch().go(desk.address() + "#/reports/" + link).waitForWords(words);
    if (link.startsWith("pnl")) {
      tab.waitFor("document.querySelectorAll('.drawing canvas').length === 2");
    }
    tab.shoot("report-" + link.replaceAll("\\W+", "-"));
    assertThat(Looks.findings(tab)).isEmpty();
    assertThat(Looks.cutOff(tab)).isEmpty();
    assertThat(tab.eval("window.troubles")).isEmpty();
  }
}
