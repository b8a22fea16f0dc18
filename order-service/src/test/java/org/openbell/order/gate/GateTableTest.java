package org.openbell.order.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// `docs/gate.md` says what the code says. With `-Dopenbell.docs=write` it is written anew.
class GateTableTest {
  private static Path page() {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.exists(at.resolve("mvnw"))) {
      at = at.getParent();
    }
    return at.resolve("docs/gate.md");
  }

  @Test
  void thePageIsWhatTheCodeChecks() throws IOException {
    String table = GateTable.of(GateLimits.standard());
    if ("write".equals(System.getProperty("openbell.docs"))) {
      Files.writeString(page(), table);
    }

    assertThat(page())
        .as(
            "docs/gate.md is stale; regenerate it: ./mvnw -pl order-service -am test"
                + " -Dtest=GateTableTest -Dsurefire.failIfNoSpecifiedTests=false"
                + " -Dopenbell.docs=write")
        .hasContent(table);
  }
}
