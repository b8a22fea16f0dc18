package org.openbell.approval.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openbell.approval.browser.FixtureDesk.Says;

/// The brakes on the page: easy to pull, and let go only by somebody who proves who they are.
class ActsPageIT extends WithBrowser {
  private static final String FLATTEN = "/api/acts/flatten";

  @Test
  void twoKeysHalt() {
    Tab tab = reader();
    tab.press("h").waitForWords("Halt all entries?").press("Enter");
    tab.waitUntilGone("Halt all entries?").waitForWords("Entries are halted: news is coming.");
    assertThat(desk.asked("/api/acts/halt")).hasSize(1);
  }

  @Test
  void resumingAsksForTheTokenAndClearsTheCausesThatWereChosen() {
    desk.showing(DeskDay.inTrouble());
    Tab tab = reader();
    tab.press("e").waitForWords("Let entries go on?");
    tab.type("dialog input[name=token]", "wrong").press("Enter");
    tab.waitForWords("That is not an access token of this desk.");
    assertThat(desk.asked("/api/acts/resume")).isEmpty();

    tab.eval("document.querySelector('dialog input[name=token]').value = ''; 1");
    tab.type("dialog input[name=token]", FixtureDesk.TOKEN).press("Enter");
    tab.waitUntilGone("Let entries go on?").waitForWords("Entries allowed");
    assertThat(desk.asked("/api/acts/resume").getFirst().body())
        .isEqualTo(DeskDay.tree("{\"words\":\"from the desk\",\"causes\":[\"HALTED_BY_HAND\"]}"));
  }

  @Test
  void flatteningShowsWhatWouldBeSoldAndSellsJustThat() {
    Tab tab = reader();
    tab.click("Flatten").waitForWords("Sell 2 positions");
    assertThat(tab.words("dialog"))
        .contains("WULF", "131", "15.40", "$2,017.40", "SOFI", "$3,498.88", "+$21.27", "BBAR");
    tab.click("Sell 2 positions").waitUntilGone("Sell everything?");
    tab.waitForWords("It is being sold, and what waits is taken back.");
    assertThat(desk.asked(FLATTEN).getFirst().body())
        .isEqualTo(DeskDay.tree("{\"words\":\"from the desk\",\"preview\":\"f1\"}"));
  }

  @Test
  void flatteningTakesBackWhatIsOnItsWayWhenNothingIsHeld() {
    ObjectNode preview = (ObjectNode) FixtureDesk.preview("f3");
    preview.putArray("sells");
    preview.putArray("entries").add("20251029-WULF");
    desk.previews(preview);
    Tab tab = reader();
    tab.click("Flatten").waitForWords("Entries that are taken back: WULF.");
    assertThat(tab.words("dialog")).contains("Nothing of ours is held", "Take it back");
  }

  @Test
  void aKeyAndEnterInHasteSellNothing() {
    Tab tab = reader();
    tab.press("x").waitForWords("Sell 2 positions");
    tab.waitFor("document.activeElement.textContent === 'Leave it'").press("Enter");
    tab.waitUntilGone("Sell everything?");
    assertThat(desk.asked(FLATTEN)).isEmpty();
  }

  @Test
  void flatteningStopsWhenThePreviewIsOldAndShowsTheNewOne() {
    Tab tab = reader();
    Says changed = Says.problem(409, "preview-changed", "What would be sold has changed.");
    ((ObjectNode) changed.body()).set("preview", FixtureDesk.preview("f2"));
    desk.says(
        asked ->
            asked.request().equals(FLATTEN) && asked.body().get("preview").asText().equals("f1")
                ? Optional.of(changed)
                : Optional.empty());
    tab.click("Flatten").click("Sell 2 positions");
    tab.waitForWords("What would be sold has changed while you looked.");
    tab.click("Sell 2 positions").waitUntilGone("Sell everything?");
    assertThat(desk.asked(FLATTEN))
        .extracting(asked -> asked.body().get("preview").asText())
        .containsExactly("f1", "f2");
  }

  @Test
  void leavingADialogDoesNothingAndGivesTheFocusBack() {
    Tab tab = reader();
    tab.click("Pause").waitForWords("Pause new entries?").press("Escape");
    tab.waitUntilGone("Pause new entries?");
    assertThat(tab.focused()).startsWith("Pause");
    assertThat(desk.asked("/api/acts/pause")).isEmpty();
  }

  @Test
  void aRefusedActSaysWhyInTheDialog() {
    desk.says(
        asked ->
            asked.request().equals("/api/acts/pause")
                ? Optional.of(Says.problem(503, "away", "order-service does not answer"))
                : Optional.empty());
    Tab tab = reader();
    tab.press("u").waitForWords("Pause new entries?").press("Enter");
    tab.waitForWords("Order-service does not answer.");
    assertThat(tab.words("dialog")).contains("Pause new entries?");
  }

  @Test
  void theKeysAreListedByAKey() {
    Tab tab = reader();
    tab.press("?").waitForWords("No key buys or sells by itself");
    tab.press("Escape").waitUntilGone("No key buys or sells by itself");
  }

  @Test
  void lettersThatAreTypedAreNotKeys() {
    Tab tab = reader();
    tab.press("/").waitFor("document.activeElement.id === 'log-words'");
    tab.press("h").press("x");
    tab.waitFor("document.getElementById('log-words').value === 'hx'");
    assertThat(tab.eval("document.querySelector('dialog') === null").asBoolean()).isTrue();
  }
}
