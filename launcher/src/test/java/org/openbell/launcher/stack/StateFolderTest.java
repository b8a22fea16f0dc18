package org.openbell.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {
  private static final Path HOME = Path.of("/home/ann");

  @Test
  void isWhereTheUsersSystemKeepsState() {
    assertThat(StateFolder.find(Map.of(), "Linux", HOME).path())
        .isEqualTo(Path.of("/home/ann/.local/state/openbell"));
    assertThat(StateFolder.find(Map.of("XDG_STATE_HOME", "/x"), "Linux", HOME).path())
        .isEqualTo(Path.of("/x/openbell"));
    assertThat(StateFolder.find(Map.of(), "Mac OS X", HOME).path())
        .isEqualTo(Path.of("/home/ann/Library/Application Support/openbell"));
  }

  @Test
  void isWhereTheUserSaysBeforeAnythingElse() {
    var environment = Map.of("OPENBELL_STATE", "/mine", "XDG_STATE_HOME", "/x");

    assertThat(StateFolder.find(environment, "Linux", HOME).path()).isEqualTo(Path.of("/mine"));
  }

  @Test
  void canBeLockedOnceAtATime(@TempDir Path folder) throws Exception {
    var state = new StateFolder(folder);

    try (var first = state.tryLock().orElseThrow()) {
      assertThat(first.isOpen()).isTrue();
      assertThat(state.tryLock()).isEmpty();
    }
    assertThat(state.tryLock()).isPresent();
  }

  @Test
  void keepsThePasswordThatItsDatabaseKnows(@TempDir Path folder) throws Exception {
    var state = new StateFolder(folder);

    var password = state.databasePassword("demo");

    assertThat(password).hasSize(48);
    assertThat(state.databasePassword("demo")).isEqualTo(password);
    assertThat(state.databasePassword("up")).isNotEqualTo(password);
  }
}
