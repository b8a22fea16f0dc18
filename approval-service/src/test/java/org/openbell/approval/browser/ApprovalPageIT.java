package org.openbell.approval.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openbell.approval.browser.FixtureDesk.Asked;
import org.openbell.approval.browser.FixtureDesk.Says;

/// A question on the page, from when it comes up to what became of the answer.
class ApprovalPageIT extends WithBrowser {
  private static final String DECISION = "/api/approvals/20251029-BBAR/decision";
  private static final String APPROVE = "Approve: buy 96 BBAR";

  private Says stands(String state) {
    ObjectNode day = DeskDay.atWork();
    DeskDay.settle(day, state, "anna", "Bought 96 at 15.53.");
    ObjectNode body = DeskDay.JSON.createObjectNode().put("outcome", "STANDS");
    body.put("sentence", "Approved by anna: 96 BBAR go out as a limit order at 15.55 or less.");
    body.set("approval", day.at("/approvals/0"));
    desk.change(next -> DeskDay.settle(next, state, "anna", "Bought 96 at 15.53."));
    return new Says(200, body);
  }

  private void decisionsGet(Says answer) {
    desk.says(asked -> asked.request().equals(DECISION) ? Optional.of(answer) : Optional.empty());
  }

  @Test
  void aQuestionSaysWhyForHowMuchAndForHowLong() {
    Tab tab = reader();
    assertThat(tab.words("#approvals"))
        .contains(
            "96 at 15.55 or less",
            "$1,492.80",
            "15.52",
            "15.42",
            "−$12.48",
            "15.83",
            "+$26.88",
            "Sector up after the election",
            "Political news at any moment",
            "deepseek-chat and gemini-2.5-pro",
            "confidence 0.78",
            "6:5");
  }

  @Test
  void theAnswerToAYesStaysInSightOnAPhone() {
    Tab tab = reader(Screen.PHONE);
    desk.says(
        asked ->
            asked.request().equals(DECISION) ? Optional.of(stands("APPROVED")) : Optional.empty());
    tab.click(APPROVE).waitForWords("96 BBAR go out as a limit order at 15.55 or less.");
    tab.waitFor(
        "(({ top, bottom }) => top >= 0 && bottom <= innerHeight)"
            + "(document.querySelector('.left').getBoundingClientRect())");
  }

  @Test
  void aYesSendsWhatWasShownOnceAndTellsTheAnswer() {
    Tab tab = reader();
    desk.says(
        asked ->
            asked.request().equals(DECISION) ? Optional.of(stands("APPROVED")) : Optional.empty());
    tab.click(APPROVE).waitForWords("96 BBAR go out as a limit order at 15.55 or less.");

    Asked asked = desk.asked(DECISION).getFirst();
    assertThat(asked.body())
        .isEqualTo(DeskDay.tree("{\"decision\":\"APPROVE\",\"planHash\":\"9f2c\"}"));
    assertThat(asked.key()).hasSize(32);
    assertThat(asked.csrf()).isEqualTo("c5rf");
    assertThat(desk.asked(DECISION)).hasSize(1);
  }

  @Test
  void aPhoneSaysYesAsWell() {
    Tab tab = reader(Screen.PHONE);
    desk.says(
        asked ->
            asked.request().equals(DECISION) ? Optional.of(stands("APPROVED")) : Optional.empty());
    tab.click(APPROVE).waitForWords("It stands");
    assertThat(desk.asked(DECISION)).hasSize(1);
  }

  @Test
  void twoKeysSayYesAndOneKeyAloneSaysNothing() {
    Tab tab = reader();
    decisionsGet(Says.problem(409, "blocked", "Entries are halted."));
    tab.press("a").waitFor("document.activeElement.classList.contains('approve')");
    assertThat(desk.asked(DECISION)).isEmpty();
    tab.press("Enter").waitForWords("Entries are halted.");
    assertThat(desk.asked(DECISION)).hasSize(1);
  }

  @Test
  void aRefusalCarriesItsWords() {
    Tab tab = reader();
    decisionsGet(stands("REFUSED"));
    desk.showing(DeskDay.atWork());
    tab.type(".note input", "too late in the day").click("Refuse BBAR").waitForWords("It stands");
    JsonNode body = desk.asked(DECISION).getFirst().body();
    assertThat(body.get("decision").asText()).isEqualTo("REFUSE");
    assertThat(body.get("words").asText()).isEqualTo("too late in the day");
  }

  @Test
  void aPlanThatHasChangedIsShownNextToWhatWasSeen() {
    Tab tab = reader();
    Says changed = Says.problem(409, "plan-changed", "What you saw is not what would be sent.");
    ObjectNode approval = (ObjectNode) DeskDay.atWork().at("/approvals/0");
    ((ObjectNode) approval.get("plan")).put("limit", "15.60");
    ((ObjectNode) changed.body()).set("approval", approval.put("planHash", "77aa"));
    decisionsGet(changed);

    tab.click(APPROVE).waitForWords("the highest price: 15.55 before, 15.60 now");
    tab.waitForWords("96 at 15.60 or less");
  }

  @Test
  void aClickThatIsTooLateIsToldInTheDesksOwnWords() {
    Tab tab = reader();
    decisionsGet(
        Says.problem(
            410, "too-late", "It expired 3 min ago, price now 15.62; nothing was bought."));
    tab.click(APPROVE)
        .waitForWords("Too late. It expired 3 min ago, price now 15.62; nothing was bought.");
    assertThat(tab.words("#urgent")).contains("It expired 3 min ago");
  }

  @Test
  void aClickWithoutAnAnswerIsRepeatedUnderTheSameKey() {
    Tab tab = reader();
    decisionsGet(Says.problem(503, "away", "order-service does not answer"));
    tab.eval(
        "window.fetched = window.fetch;"
            + "window.fetch = (path, options) => path.includes('/decision')"
            + " ? window.fetched(path, options).then(() => { throw new TypeError('cut'); })"
            + " : window.fetched(path, options); 1");
    tab.click(APPROVE).waitForWords("Nobody knows yet whether your word arrived");
    tab.eval("window.fetch = window.fetched; 1");
    tab.click(APPROVE).waitForWords("order-service does not answer");

    assertThat(desk.asked(DECISION))
        .extracting(Asked::key)
        .hasSize(2)
        .containsOnly(desk.asked(DECISION).getFirst().key());
  }

  @Test
  void aQuestionThatLapsesWhileOneLooksGoesAndSaysSo() {
    Tab tab = reader();
    desk.change(next -> DeskDay.settle(next, "LAPSED", null, null));
    tab.waitForWords("Nobody asks.").click("Decided today (2)");
    tab.waitForWords("BBAR Lapsed: no answer came in time; nothing was bought.");
    tab.waitFor("!document.title.includes('BBAR')");
  }

  @Test
  void whatOneBrowserDecidesTheOtherSeesAtOnce() {
    Tab desktop = reader();
    Tab phone = reader(Screen.PHONE);
    desk.says(
        asked ->
            asked.request().equals(DECISION) ? Optional.of(stands("APPROVED")) : Optional.empty());
    phone.click(APPROVE).waitForWords("It stands");
    desktop.waitForWords("Nobody asks.").click("Decided today (2)");
    desktop.waitForWords("BBAR Approved by anna. Bought 96 at 15.53.");
  }

  @Test
  void aNewQuestionIsAnnouncedAndCountedInTheTitle() {
    desk.change(next -> DeskDay.settle(next, "LAPSED", null, null));
    Tab tab = reader();
    tab.waitForWords("Nobody asks.");
    desk.showing(DeskDay.atWork());
    tab.waitFor("document.title.startsWith('(1) BBAR?')");
    tab.waitFor(
        "document.getElementById('urgent').textContent.startsWith('BBAR: buy 96 at 15.55')");
  }

  @Test
  void aLinkToAQuestionLeadsToItAndAnOldOneSaysWhatBecameOfIt() {
    Tab tab = newcomer(Screen.PHONE).go(desk.address() + "#ask-20251029-BBAR");
    tab.waitFor("document.activeElement.id === 'ask-20251029-BBAR-name'");

    desk.change(next -> DeskDay.settle(next, "LAPSED", null, null));
    Tab late = newcomer(Screen.PHONE).go(desk.address() + "#ask-20251029-BBAR");
    late.waitForWords("This link is old. BBAR, 10:42:05 ET (07:42:05 PT): Lapsed");
    late.click("Put away").waitFor("!document.querySelector('main > .notice')");

    newcomer(Screen.DESKTOP)
        .go(desk.address() + "#ask-20240102-XXXX")
        .waitForWords("Nobody knows of the question behind this link");
  }

  @Test
  void aPriceThatMovesIsNotAnnounced() {
    Tab tab = reader();
    tab.eval(
        "window.said = 0; new MutationObserver(() => window.said++).observe("
            + "document.getElementById('polite'), { childList: true }); 1");
    desk.change(
        next -> {
          ((ObjectNode) next.at("/positions/0")).put("last", "15.47").put("gain", "36.68");
          DeskDay.pass(next, 2);
        });
    tab.waitForWords("+$36.68");
    assertThat(tab.eval("window.said").asInt()).isZero();
  }

  @Test
  void aViewerMayRefuseAndNotApprove() {
    desk.as("VIEWER");
    Tab tab = reader();
    tab.waitForWords("Your role may look, halt, pause and refuse.");
    assertThat(tab.eval("document.querySelector('.approve').disabled").asBoolean()).isTrue();
    assertThat(tab.eval("document.querySelector('.refuse').disabled").asBoolean()).isFalse();
  }
}
