package org.openbell.kit.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildIdTest {
  @ParameterizedTest
  @CsvSource({
    "0.1.0, e0fe22d123, false, 0.1.0+e0fe22d123",
    "0.1.0, e0fe22d123, true,  0.1.0+e0fe22d123.dirty",
    "0.1.0, '',         false, 0.1.0",
    "0.1.0, '',         true,  0.1.0",
    "0.1.0, ${git.commit.id.abbrev}, false, 0.1.0"
  })
  void saysVersionCommitAndWhetherTheTreeWasClean(
      String version, String commit, boolean dirty, String text) {
    assertThat(BuildId.of(version, commit, dirty)).isEqualTo(new BuildId(text));
  }

  @Test
  void knowsTheVersionOfThisVeryBuild() {
    assertThat(BuildId.ofThisCode().text()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?(\\+\\S+)?");
  }
}
