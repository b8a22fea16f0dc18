package org.openbell.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// `docs/command-line.md` says what the commands say. With `-Dopenbell.docs=write` it is written
/// anew.
class CommandPageTest {
  private static Path page() {
    var at = Path.of("").toAbsolutePath();
    while (!Files.exists(at.resolve("mvnw"))) {
      at = at.getParent();
    }
    return at.resolve("docs/command-line.md");
  }

  @Test
  void thePageIsWhatTheCommandsSay() throws IOException {
    var text = CommandPage.of(OpenbellCommand.commandLine().getCommandSpec());
    if ("write".equals(System.getProperty("openbell.docs"))) {
      Files.writeString(page(), text);
    }

    assertThat(page())
        .as(
            "docs/command-line.md is stale; regenerate it: ./mvnw -pl launcher -am test"
                + " -Dtest=CommandPageTest -Dsurefire.failIfNoSpecifiedTests=false"
                + " -Dopenbell.docs=write")
        .hasContent(text);
  }
}
