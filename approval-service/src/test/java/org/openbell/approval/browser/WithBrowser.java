package org.openbell.approval.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/// A browser for the tests of a class, and a desk of its own for each.
abstract class WithBrowser {
  private static Chromium browser;
  FixtureDesk desk;

  @BeforeAll
  static void startTheBrowser() {
    var program = Chromium.program();
    assumeTrue(
        program.isPresent(),
        "SKIPPED: no Chromium here, so the page is not tried. Debian: apt install chromium;"
            + " elsewhere set OPENBELL_BROWSER to its program.");
    browser = Chromium.start(program.get());
  }

  @AfterAll
  static void endTheBrowser() {
    if (browser != null) {
      browser.close();
      browser = null;
    }
  }

  @BeforeEach
  void openTheDesk() {
    desk = new FixtureDesk();
  }

  @AfterEach
  void closeTheDesk() {
    browser.closeTabs();
    desk.close();
  }

  /// Somebody new in front of that screen, logged in and reading the desk.
  Tab reader(Screen screen) {
    return browser.open(screen).go(desk.address()).waitForWords("What needs me?");
  }

  Tab reader() {
    return reader(Screen.DESKTOP);
  }

  /// Somebody new who has not gone anywhere yet.
  Tab newcomer(Screen screen) {
    return browser.open(screen);
  }
}
