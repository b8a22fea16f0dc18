package org.openbell.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openbell.approval.browser.Chromium;
import org.openbell.approval.browser.Screen;
import org.openbell.approval.browser.Tab;
import org.openbell.system.stack.PlayedStack;

/// A demo day in front of two real browsers: what a person does at the desk while the day runs.
///
/// `-Pdesk` plays it; what was seen is kept under `target/screenshots`.
@Tag("desk")
class DeskDayIT {
  private static final Duration BEGUN_WITHIN = Duration.ofMinutes(3);
  private static final Duration ASKED_WITHIN = Duration.ofMinutes(6);
  private static final Duration NOTICED_WITHIN = Duration.ofMinutes(4);

  @Test
  void twoScreensLiveThroughTheMorning() throws Exception {
    var program = Chromium.program();
    assumeTrue(program.isPresent(), "SKIPPED: no Chromium here, so no day is lived at the desk");
    try (var stack = PlayedStack.start("desk-day", Seed.chosen(), "--ask-me");
        var browser = Chromium.start(program.get())) {
      await("the day begins").atMost(BEGUN_WITHIN).until(() -> stack.hasReached(Instant.EPOCH));
      var phone = logIn(stack, browser, Screen.PHONE_DARK);
      var desktop = logIn(stack, browser, Screen.DESKTOP);

      saysYesOnThePhone(phone, desktop);
      hearsNothingWhileTheCommandLineSaysYes(stack, phone, desktop);
      letsOneLapseWhileLooking(phone, desktop);
      readsTheReports(stack, desktop);

      assertThat(phone.eval("window.troubles")).isEmpty();
      assertThat(desktop.eval("window.troubles")).isEmpty();
    }
  }

  private static Tab logIn(PlayedStack stack, Chromium browser, Screen screen) throws Exception {
    var tab = browser.open(screen).watch().go(stack.desk()).waitForWords("Access token");
    return tab.type("#token", stack.operatorToken()).press("Enter").waitForWords("Am I safe?");
  }

  private static void saysYesOnThePhone(Tab phone, Tab desktop) {
    soon(phone, isAsked("BBAR"), ASKED_WITHIN);
    desktop.waitFor(isAsked("BBAR")).shoot("desk-day-1-asked");
    phone.shoot("desk-day-1-asked").click("Approve: buy").waitForWords("go out as a limit order");
    phone.shoot("desk-day-2-approved");
    desktop.waitFor("!(" + isAsked("BBAR") + ")");
    soon(desktop, "document.querySelector('#positions').innerText.includes('BBAR')");
    desktop.waitFor("document.querySelector('#plot canvas')").shoot("desk-day-2-held");
  }

  /// The desktop's network is pulled out, and plugged in again once the question is settled.
  private static void hearsNothingWhileTheCommandLineSaysYes(
      PlayedStack stack, Tab phone, Tab desktop) throws Exception {
    soon(phone, isAsked("ZXRF"), ASKED_WITHIN);
    desktop.waitFor(isAsked("ZXRF")).offline(true);
    assertThat(stack.type("approve", "ZXRF", "--by", "anna")).contains("Approved by anna");
    phone.waitFor("!(" + isAsked("ZXRF") + ")");
    soon(desktop, says("No word from the desk."));
    assertThat(desktop.eval("document.querySelector('.ask .approve').disabled").asBoolean())
        .isTrue();
    desktop.shoot("desk-day-3-disconnected").offline(false);
    soon(desktop, "!(" + says("No word from the desk.") + ")");
    desktop.waitFor("!(" + isAsked("ZXRF") + ")").shoot("desk-day-4-back");
  }

  private static void letsOneLapseWhileLooking(Tab phone, Tab desktop) {
    soon(phone, isAsked("ZXLP"), ASKED_WITHIN);
    phone.shoot("desk-day-5-asked");
    soon(phone, "!(" + isAsked("ZXLP") + ")");
    for (var tab : new Tab[] {phone, desktop}) {
      tab.waitForWords("Nobody asks.").click("Decided today (3)");
      tab.waitForWords("Lapsed: nobody answered in time; nothing was bought.");
      assertThat(tab.words("#approvals")).contains("BBAR", "ZXRF", "Approved by anna", "ZXLP");
      tab.shoot("desk-day-6-lapsed");
    }
  }

  private static void readsTheReports(PlayedStack stack, Tab desktop) {
    desktop.go(stack.desk() + "#/reports/pnl?days=1").waitForWords("Trades (");
    desktop.waitFor("document.querySelectorAll('.drawing canvas').length === 2");
    assertThat(desktop.words("#trades")).contains("WULF", "RCAT", "BYND", "BBAR");
    desktop.shoot("desk-day-7-pnl");
    desktop.go(stack.desk() + "#/reports/investigate?days=1&symbol=ZXLP");
    desktop.waitForWords("What happened").shoot("desk-day-7-investigate");
    desktop.go(stack.desk() + "#/reports/moves").waitForWords("Worst and best price");
    desktop.shoot("desk-day-7-moves");
  }

  private static String isAsked(String symbol) {
    return "document.querySelector('.ask[id$=\"-" + symbol + "\"]')";
  }

  private static String says(String words) {
    return "document.body.innerText.includes('" + words + "')";
  }

  private static void soon(Tab tab, String condition) {
    soon(tab, condition, NOTICED_WITHIN);
  }

  private static void soon(Tab tab, String condition, Duration patience) {
    await(condition)
        .atMost(patience)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> tab.eval("Boolean(" + condition + ")").asBoolean());
  }
}
