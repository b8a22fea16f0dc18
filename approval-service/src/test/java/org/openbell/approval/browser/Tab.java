package org.openbell.approval.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/// One tab of the browser: goes somewhere, looks, clicks and types as a person does.
public final class Tab {
  private static final Path SHOTS = Path.of("target", "screenshots");
  private static final Map<String, Integer> NAMED_KEYS =
      Map.of("Enter", 13, "Tab", 9, "Escape", 27, " ", 32);

  private final Chromium browser;
  private final String session;
  private final Screen screen;

  Tab(Chromium browser, String session, Screen screen) {
    this.browser = browser;
    this.session = session;
    this.screen = screen;
    send("Page.enable", Map.of());
    send("Runtime.enable", Map.of());
    resize(screen.height());
    send("Emulation.setTouchEmulationEnabled", Map.of("enabled", screen.phone()));
    send(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", screen.dark() ? "dark" : "light"),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  private void resize(int height) {
    send(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width",
            screen.width(),
            "height",
            height,
            "deviceScaleFactor",
            1,
            "mobile",
            screen.phone()));
  }

  JsonNode send(String method, Map<String, ?> parameters) {
    return browser.send(session, method, parameters);
  }

  public Tab go(String address) {
    send("Page.navigate", Map.of("url", address));
    return waitFor(
        "location.href.startsWith('%s') && document.readyState === 'complete'".formatted(address));
  }

  /// Pulls the tab's network out, or plugs it in again, as the browser tells the page; what is open
  /// already is not cut.
  public Tab offline(boolean pulled) {
    send("Network.enable", Map.of());
    send(
        "Network.emulateNetworkConditions",
        Map.of("offline", pulled, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    return this;
  }

  /// Writes down from now on what goes wrong in the page, as `window.troubles`.
  public Tab watch() {
    send(
        "Page.addScriptToEvaluateOnNewDocument",
        Map.of(
            "source",
            """
            window.troubles = [];
            const trouble = (event) => window.troubles.push(
              String(event.message ?? event.reason ?? event.violatedDirective));
            addEventListener('error', trouble);
            addEventListener('unhandledrejection', trouble);
            addEventListener('securitypolicyviolation', trouble);
            """));
    return this;
  }

  /// What an expression is in the page, as JSON; a promise is waited for.
  public JsonNode eval(String expression) {
    JsonNode answer =
        send(
            "Runtime.evaluate",
            Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new AssertionError(
          answer.at("/exceptionDetails/exception/description").asText() + "\nin: " + expression);
    }
    return answer.at("/result/value");
  }

  /// Waits until it is true in the page, half a minute at most.
  public Tab waitFor(String condition) {
    String look =
        """
        new Promise((found, never) => {
          const end = Date.now() + 30000;
          (function look() {
            let now = false;
            try { now = Boolean(%s); } catch { now = false; }
            if (now) { found(true); }
            else if (Date.now() > end) {
              never(new Error('never so; the page says: ' + document.body.innerText)); }
            else { setTimeout(look, 30); }
          })();
        })
        """;
    for (int tries = 0; ; tries++) {
      try {
        eval(look.formatted(condition));
        return this;
      } catch (IllegalStateException otherPage) {
        // The page was left while it was looked at; the next one is looked at as well.
        if (tries == 3) {
          throw otherPage;
        }
      }
    }
  }

  public Tab waitForWords(String words) {
    return waitFor("document.body.innerText.includes(%s)".formatted(quoted(words)));
  }

  public Tab waitUntilGone(String words) {
    return waitFor("!document.body.innerText.includes(%s)".formatted(quoted(words)));
  }

  public String words(String selector) {
    return eval("document.querySelector(%s)?.innerText ?? ''".formatted(quoted(selector))).asText();
  }

  /// Clicks the button or link with these words; it must be in sight and nothing may cover it.
  public Tab click(String words) {
    String target =
        "[...document.querySelectorAll('button, a, summary')].find((it) => it.checkVisibility()"
            + " && !it.disabled && it.innerText.trim().startsWith(%s))".formatted(quoted(words));
    waitFor(target);
    eval(
        """
        (() => {
          const it = %s;
          it.scrollIntoView({ block: 'center' });
          const { left, top, width, height } = it.getBoundingClientRect();
          const seen = document.elementFromPoint(left + width / 2, top + height / 2);
          if (!it.contains(seen)) {
            throw new Error('covered by ' + (seen ? seen.outerHTML.slice(0, 200) : 'nothing'));
          }
          it.focus();
          it.click();
        })()
        """
            .formatted(target));
    return this;
  }

  public Tab type(String selector, String text) {
    waitFor("document.querySelector(%s)".formatted(quoted(selector)));
    eval("document.querySelector(%s).focus()".formatted(quoted(selector)));
    send("Input.insertText", Map.of("text", text));
    return this;
  }

  public Tab press(String key) {
    boolean named = NAMED_KEYS.containsKey(key);
    String text = key.equals("Enter") ? "\r" : named && !key.equals(" ") ? "" : key;
    int code = named ? NAMED_KEYS.get(key) : Character.toUpperCase(key.charAt(0));
    Map<String, ?> down =
        Map.of(
            "type", text.isEmpty() ? "rawKeyDown" : "keyDown",
            "key", key,
            "text", text,
            "windowsVirtualKeyCode", code);
    send("Input.dispatchKeyEvent", down);
    send(
        "Input.dispatchKeyEvent",
        Map.of("type", "keyUp", "key", key, "windowsVirtualKeyCode", code));
    return this;
  }

  /// The words of what has the focus.
  public String focused() {
    return eval("document.activeElement.innerText || document.activeElement.id").asText();
  }

  /// Keeps what is seen as `target/screenshots/<name>-<screen>.png`, the whole page.
  public Tab shoot(String name) {
    int whole = eval("document.documentElement.scrollHeight").asInt();
    resize(Math.max(screen.height(), whole));
    eval("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
    return keep(name);
  }

  /// Keeps just what is in the window.
  public Tab shootWindow(String name) {
    return keep(name);
  }

  private Tab keep(String name) {
    JsonNode shot = send("Page.captureScreenshot", Map.of("format", "png"));
    try {
      Files.createDirectories(SHOTS);
      Files.write(
          SHOTS.resolve(name + "-" + screen.name() + ".png"),
          Base64.getDecoder().decode(shot.get("data").asText()));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    resize(screen.height());
    return this;
  }

  static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
