package org.openbell.approval.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/// Who is let in, and what the page is worth when the desk is not heard.
class LinkPageIT extends WithBrowser {
  @Test
  void aWrongTokenIsRefusedAndTheRightOneOpensTheDesk() {
    desk.nobodyIsLoggedIn();
    Tab tab = newcomer(Screen.PHONE).go(desk.address()).waitForWords("Access token");
    tab.type("#token", "wrong").press("Enter");
    tab.waitForWords("That is not an access token of this desk.");
    tab.eval("document.getElementById('token').value = ''; 1");
    tab.type("#token", FixtureDesk.TOKEN).type("#name", "anna").press("Enter");
    tab.waitForWords("What needs me?");
    assertThat(desk.asked("/api/login").getLast().body())
        .isEqualTo(DeskDay.tree("{\"token\":\"ob-test-token\",\"name\":\"anna\"}"));
  }

  @Test
  void aDeskThatIsAwayMakesThePageOldAndAReturnCatchesUp() {
    Tab tab = reader();
    desk.goAway();
    tab.waitForWords("No word from the desk. What you see is as of 10:42:05 ET");
    tab.waitForWords("Not known right now");
    assertThat(tab.eval("document.querySelector('.approve').disabled").asBoolean()).isTrue();
    tab.shoot("disconnected");

    desk.happened("FillRecorded", "BBAR bought 96 at 15.53");
    desk.change(next -> DeskDay.settle(next, "APPROVED", "anna", "Bought 96 at 15.53."));
    desk.comeBack();
    // It may have come back by itself just now.
    tab.eval("document.querySelector('div.lost button')?.click(); 1");
    tab.waitUntilGone("No word from the desk.");
    tab.waitForWords("BBAR bought 96 at 15.53").waitForWords("Nobody asks.");
    assertThat(tab.words(".link")).contains("Live");
  }

  @Test
  void aNetworkThatIsPulledOutIsSaidAtOnceAndAReturnCatchesUp() {
    Tab tab = reader();
    tab.offline(true).waitForWords("No word from the desk.");
    assertThat(tab.eval("document.querySelector('.approve').disabled").asBoolean()).isTrue();

    desk.change(next -> DeskDay.settle(next, "APPROVED", "anna", "Bought 96 at 15.53."));
    tab.offline(false).waitForWords("Nobody asks.");
    tab.waitFor("!document.querySelector('div.lost')");
  }

  @Test
  void aSessionThatHasEndedLeadsToTheLogin() {
    Tab tab = reader();
    desk.nobodyIsLoggedIn();
    tab.waitForWords("Your session has ended: log in again.");
    assertThat(tab.eval("document.body.innerText.includes('BBAR')").asBoolean()).isFalse();
  }

  @Test
  void aPageOpenedWhileTheDeskIsAwayWaitsAndThenOpens() {
    desk.goAway();
    Tab tab = newcomer(Screen.DESKTOP).go(desk.address());
    tab.waitForWords("The desk does not answer. Trying again");
    desk.comeBack();
    tab.waitForWords("What needs me?");
  }

  @Test
  void factsArriveInTheLogAndAreSifted() {
    Tab tab = reader();
    tab.waitForWords("good morning: Wednesday");
    desk.happened("OrderRejected", "BBAR: the broker rejected the order");
    tab.waitForWords("the broker rejected the order");
    tab.type("#log-words", "wulf bought").waitUntilGone("good morning: Wednesday");
    assertThat(tab.eval("document.querySelectorAll('.lines li').length").asInt()).isOne();
  }

  @Test
  void aPastDayIsReadByItsDate() {
    Tab tab = reader();
    tab.go(desk.address() + "#/day/2025-10-28").waitForWords("Yours, never touched");
    assertThat(tab.words("main"))
        .contains("+$25.04", "$7.02", "50.0\u202f% of 2", "VMD", "Stop loss", "SKYX", "182 shares");
    tab.shoot("history");
    tab.click("Day before").waitForWords("Nothing is recorded for this day.");
    tab.click("Back to the desk").waitForWords("What needs me?");
  }

  @Test
  void aLinkToADayThatIsNoneSaysSoAndLeadsOn() {
    Tab tab = reader();
    tab.go(desk.address() + "#/day/2025-99-99").waitForWords("“2025-99-99” is no date");
    tab.click("Day before").waitForWords("Yours, never touched");
  }

  @Test
  void theChartTellsInWordsWhatItDraws() {
    ObjectNode bar =
        DeskDay.JSON
            .createObjectNode()
            .put("from", "2025-10-29T13:30:00Z")
            .put("open", "15.17")
            .put("low", "15.16")
            .put("high", "15.21")
            .put("close", "15.19")
            .put("closeAt", "2025-10-29T13:30:09Z");
    desk.keeps(DeskDay.JSON.createArrayNode().add(bar));
    Tab tab = reader();
    tab.click("WULF").waitForWords("WULF: last 15.40, entry 15.19, stop 15.06, target 15.59");
    tab.waitForWords("Bars of ten seconds").waitFor("document.querySelector('#plot canvas')");
    tab.click("As a line").waitForWords("As candles");
    tab.go(desk.address() + "?again").waitForWords("As candles");
  }

  @Test
  void theThemeIsKeptOverAReload() {
    Tab tab = reader();
    tab.click("Theme: auto").waitFor("document.documentElement.dataset.theme === 'dark'");
    tab.go(desk.address() + "?again").waitForWords("Theme: dark");
    assertThat(tab.eval("getComputedStyle(document.body).backgroundColor").asText())
        .isEqualTo("rgb(16, 19, 22)");
  }
}
