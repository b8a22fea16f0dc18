package org.openbell.approval.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The report pages as somebody uses them: by links, by the form, by tables and by keys.
class ReportPageIT extends WithBrowser {
  private static final String FIRST_TRADE = "#trades tbody tr:first-child";

  private Tab reading(String link, Screen screen) {
    return newcomer(screen).watch().go(desk.address() + "#/reports/" + link);
  }

  private Tab reading(String link) {
    return reading(link, Screen.DESKTOP);
  }

  @Test
  void aLinkShowsTheSameAfterAReload() {
    Tab tab = reading("pnl?from=2025-10-01&to=2025-10-28").waitForWords("Trades (");
    String shown = tab.words("#result");
    assertThat(shown).contains("Net", "Win rate", "n = ");
    tab.eval("location.reload(); 1");
    tab.waitForWords("Trades (");
    assertThat(tab.words("#result")).isEqualTo(shown);
    assertThat(tab.words(".report-status"))
        .contains("Wed, Oct 1, 2025 to Tue, Oct 28, 2025", "ended 1 day ago", "Up to today");
  }

  @Test
  void theFormAsksForOtherDays() {
    Tab tab = reading("fills").waitForWords("Nothing is recorded about that");
    tab.eval(
        "document.querySelector('[name=from]').value = '2025-10-27';"
            + "document.querySelector('[name=to]').value = '2025-10-28'; 1");
    tab.click("Show").waitForWords("Our fills (");
    assertThat(tab.eval("location.hash").asText())
        .isEqualTo("#/reports/fills?from=2025-10-27&to=2025-10-28");
    tab.click("Today").waitForWords("Nothing is recorded about that");
    tab.eval("history.back(); 1");
    tab.waitForWords("Our fills (");
  }

  @Test
  void daysThatEndBeforeTheyBeginAreToldInTheDesksWords() {
    reading("pnl?from=2025-10-28&to=2025-10-01").waitForWords("before it begins");
  }

  @Test
  void anOldLinkToNoReportSaysSo() {
    Tab tab = reading("profits").waitForWords("There is no report named “profits”");
    tab.click("Fills").waitForWords("Nothing is recorded about that");
    reading("pnl?from=last-week").waitForWords("“last-week” is no date");
  }

  @Test
  void aTableIsSortedByAClickOrAKeyAndSaysSo() {
    Tab tab = reading("pnl?days=90").waitForWords("Trades (");
    tab.eval("document.querySelector('#trades thead th:nth-child(11) button').click(); 1");
    tab.waitFor("document.querySelector('#trades [aria-sort=descending]')");
    String best = tab.words(FIRST_TRADE);
    assertThat(tab.words("#result")).contains(best.substring(0, 3));
    tab.eval("document.querySelector('#trades [aria-sort] button').focus(); 1");
    tab.press("Enter");
    tab.waitFor("document.querySelector('#trades [aria-sort=ascending]')");
    assertThat(tab.words(FIRST_TRADE)).isNotEqualTo(best);
    assertThat(tab.words("#polite")).contains("Sorted by Net, the lowest first");
  }

  @Test
  void aPhoneShowsTheMainColumnsAndAllOnDemand() {
    Tab tab = reading("pnl?days=90", Screen.PHONE).waitForWords("Trades (");
    String seen =
        "[...document.querySelectorAll('#trades thead th')].filter((it) => it.checkVisibility())"
            + ".length";
    assertThat(tab.eval(seen).asInt()).isEqualTo(3);
    tab.click("All 8 columns").click("All 13 columns");
    tab.waitFor(seen + " === 13");
    assertThat(Looks.cutOff(tab)).isEmpty();
  }

  @Test
  void aSymbolLeadsToItsStory() {
    Tab tab = reading("pnl?from=2025-10-28").waitForWords("Trades (");
    String symbol = tab.words(FIRST_TRADE + " a");
    tab.eval("document.querySelector('" + FIRST_TRADE + " a').click(); 1");
    tab.waitForWords(symbol + ": the cause").waitForWords(symbol + " was sold because");
  }

  @Test
  void aSymbolMustBeNamedAndAnUnknownOneIsToldSo() {
    Tab tab = reading("investigate?from=2025-10-28").waitForWords("Name a symbol");
    tab.type("[name=symbol]", "zzzz").press("Enter");
    tab.waitForWords("Nothing is recorded about that for 2025-10-28");
    assertThat(tab.eval("location.hash").asText()).endsWith("symbol=ZZZZ");
  }

  @Test
  void aReportThatCouldNotBeReadIsReadWhenTheDeskIsBack() {
    Tab tab = reading("pnl?from=2025-10-28").waitForWords("Trades (");
    desk.goAway();
    tab.click("7 days").waitForWords("The desk does not answer: the report cannot be read now.");
    desk.comeBack();
    tab.waitForWords("By day (");
  }

  @Test
  void whatWasReadStaysWhileTheDeskIsAway() {
    Tab tab = reading("pnl?from=2025-10-28").waitForWords("Trades (");
    desk.goAway();
    tab.waitForWords("No word from the desk.").shoot("report-disconnected");
    assertThat(tab.words("#result")).contains("Net");
  }

  @Test
  void aDownloadIsNamedAfterWhatItHolds() {
    Tab tab = reading("pnl?from=2025-10-01&to=2025-10-28").waitForWords("Trades (");
    assertThat(
            tab.eval(
                    "[...document.querySelectorAll('a[download]')]"
                        + ".map((it) => it.download + ' ' + it.getAttribute('href'))")
                .toString())
        .contains(
            "openbell-pnl-2025-10-01-to-2025-10-28.csv",
            "/api/reports/pnl?from=2025-10-01&to=2025-10-28&format=csv",
            "openbell-pnl-2025-10-01-to-2025-10-28.json");
  }

  @Test
  void eachPictureSaysHowManyItIsOfAndHasATwin() {
    Tab tab = reading("moves?days=90").waitForWords("Worst and best price");
    assertThat(tab.words("#excursions")).contains("n = 61 trades");
    assertThat(tab.eval("document.querySelector('.drawing').ariaLabel").asText())
        .contains("Each of 61 trades by its worst price while held");
    assertThat(tab.eval("document.querySelectorAll('.drawing .dot').length").asInt()).isEqualTo(61);
    tab.click("The same as a table");
    assertThat(tab.eval("document.querySelectorAll('.twin tbody tr').length").asInt())
        .isEqualTo(61);
  }

  @Test
  void thePointerReadsOneDayOnBothCurves() {
    Tab tab = reading("pnl?days=90").waitForWords("Together +$293.40");
    tab.waitFor("document.querySelectorAll('.drawing canvas').length === 2");
    tab.eval(
        """
        (() => {
          const over = document.querySelector('#equity .u-over');
          const { left, top, width, height } = over.getBoundingClientRect();
          over.dispatchEvent(new MouseEvent('mousemove', {
            bubbles: true, clientX: left + width / 2, clientY: top + height / 2 }));
        })()
        """);
    tab.waitFor(
        "/^\\w+, \\w+ \\d+, 2025: .*, sum /.test("
            + "document.getElementById('curve-words').textContent)");
  }

  @Test
  void oneKeyLeadsToTheReportsAndBack() {
    Tab tab = reader();
    tab.press("b").waitForWords("90 days").press("b").waitForWords("What needs me?");
  }

  @Test
  void aDayThatGoesOnIsReadAgainOnDemand() {
    Tab tab = reading("pnl?from=2025-10-28").waitForWords("Trades (");
    tab.click("Read again")
        .waitFor("document.getElementById('polite').textContent === 'Read again.'");
  }
}
