package org.openbell.approval.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The page's pure modules, by the claims that stand in `src/test/resources/browser/tests`.
class ModulesIT extends WithBrowser {
  private static final int FEWEST = 40;

  @TestFactory
  List<DynamicTest> claims() {
    JsonNode results =
        newcomer(Screen.DESKTOP)
            .go(desk.address() + "tests/run.html")
            .waitFor("window.results")
            .eval("window.results");
    List<DynamicTest> found = new ArrayList<>();
    results.forEach(
        result ->
            found.add(
                DynamicTest.dynamicTest(
                    result.get("name").asText(),
                    () -> assertThat(result.get("failure").asText("")).isEmpty())));
    assertThat(found).hasSizeGreaterThanOrEqualTo(FEWEST);
    return found;
  }
}
