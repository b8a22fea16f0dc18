package org.openbell.approval.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;

/// What is looked for on every page, and the screens on which.
final class Looks {
  static final Map<String, Screen> SCREENS =
      Map.of(
          "desktop-light", Screen.DESKTOP,
          "desktop-dark", Screen.DESKTOP_DARK,
          "phone-light", Screen.PHONE,
          "phone-dark", Screen.PHONE_DARK);
  // All rules that are meant for everybody; what is found is told with where.
  private static final String AXE =
      """
      axe.run(document, { resultTypes: ['violations'] }).then((found) => found.violations
        .filter((it) => ['serious', 'critical'].includes(it.impact))
        .map((it) => it.id + ': ' + it.nodes.map((node) => node.html + ' ' +
          node.any.map((check) => check.message)).join(' | ')))
      """;

  private Looks() {}

  static JsonNode findings(Tab tab) {
    tab.eval(axe() + "; 1");
    return tab.eval(AXE);
  }

  /// How far the page is wider than the screen: nothing may be.
  static String cutOff(Tab tab) {
    return tab.eval(
            """
            document.documentElement.scrollWidth > innerWidth
              ? [...document.querySelectorAll('body *')]
                  .filter((it) => it.getBoundingClientRect().right > innerWidth + 1)
                  .map((it) => it.outerHTML.slice(0, 90)).join('\\n')
              : ''
            """)
        .asText();
  }

  private static String axe() {
    String jar = "/META-INF/maven/org.webjars.npm/axe-core/pom.properties";
    try (InputStream known = Looks.class.getResourceAsStream(jar)) {
      Properties properties = new Properties();
      properties.load(known);
      String version = properties.getProperty("version");
      String rules = "/META-INF/resources/webjars/axe-core/" + version + "/axe.min.js";
      try (InputStream found = Looks.class.getResourceAsStream(rules)) {
        return new String(found.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
