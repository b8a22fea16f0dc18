package org.openbell.approval.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every state of the page on every screen: readable by anybody, nothing cut off, nothing refused
/// by the page's own policy. Each is kept as a picture under `target/screenshots`.
class LooksIT extends WithBrowser {
  private static final Map<String, Supplier<ObjectNode>> MOMENTS =
      Map.of(
          "asleep", DeskDay::asleep,
          "at-work", DeskDay::atWork,
          "in-trouble", DeskDay::inTrouble);

  @ParameterizedTest
  @CsvSource({
    "asleep, desktop-light",
    "asleep, phone-dark",
    "at-work, desktop-light",
    "at-work, desktop-dark",
    "at-work, phone-light",
    "at-work, phone-dark",
    "in-trouble, desktop-dark",
    "in-trouble, phone-light"
  })
  void everybodyCanReadIt(String moment, String screen) {
    desk.showing(MOMENTS.get(moment).get()).keeps(bars());
    Tab tab = newcomer(Looks.SCREENS.get(screen));
    tab.watch().go(desk.address()).waitForWords("What needs me?");
    if (!moment.equals("asleep")) {
      tab.waitForWords("Bars of ten seconds").waitFor("document.querySelector('#plot canvas')");
    }
    tab.shoot(moment);
    assertThat(Looks.findings(tab)).isEmpty();
    assertThat(Looks.cutOff(tab)).isEmpty();
    assertThat(tab.eval("window.troubles")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"flatten, desktop-dark", "resume, phone-light", "keys, desktop-light"})
  void everybodyCanAnswerIt(String dialog, String screen) {
    desk.showing(DeskDay.inTrouble());
    Tab tab = reader(Looks.SCREENS.get(screen));
    switch (dialog) {
      case "flatten" -> tab.click("Flatten").waitForWords("Sell 2 positions");
      case "resume" -> tab.click("Resume").waitForWords("Let entries go on?");
      default -> tab.press("?").waitForWords("No key buys or sells");
    }
    tab.shootWindow("dialog-" + dialog);
    assertThat(Looks.findings(tab)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"desktop-light", "phone-dark"})
  void everybodyCanLogIn(String screen) {
    desk.nobodyIsLoggedIn();
    Tab tab = newcomer(Looks.SCREENS.get(screen));
    tab.watch().go(desk.address()).waitForWords("Access token").shoot("login");
    assertThat(Looks.findings(tab)).isEmpty();
    assertThat(tab.eval("window.troubles")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"desktop-light", "phone-dark"})
  void everybodyCanReadAPastDay(String screen) {
    Tab tab = reader(Looks.SCREENS.get(screen));
    tab.go(desk.address() + "#/day/2025-10-28").waitForWords("Yours, never touched");
    tab.shoot("history");
    assertThat(Looks.findings(tab)).isEmpty();
    assertThat(Looks.cutOff(tab)).isEmpty();
  }

  /// A morning of bars for whichever symbol is asked for.
  private static ArrayNode bars() {
    ArrayNode bars = DeskDay.JSON.createArrayNode();
    Instant open = Instant.parse("2025-10-29T13:30:00Z");
    for (int i = 0; i < 430; i++) {
      double price = 15.19 + 0.16 * Math.sin(i / 40.0) + 0.05 * Math.sin(i / 5.0) + i / 3000.0;
      bars.addObject()
          .put("from", open.plusSeconds(10L * i).toString())
          .put("open", "%.2f".formatted(price - 0.03 * Math.cos(i / 5.0)))
          .put("low", "%.2f".formatted(price - 0.04))
          .put("high", "%.2f".formatted(price + 0.04))
          .put("close", "%.2f".formatted(price))
          .put("closeAt", open.plusSeconds(10L * i + 9).toString());
    }
    return bars;
  }
}
