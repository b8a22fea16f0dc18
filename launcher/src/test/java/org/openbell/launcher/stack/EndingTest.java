package org.openbell.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EndingTest {
  @Test
  void tellsAKilledProcessFromOneThatGaveUp() {
    assertThat(Ending.inWords(137)).isEqualTo("was killed (signal 9)");
    assertThat(Ending.inWords(143)).isEqualTo("was killed (signal 15)");
    assertThat(Ending.inWords(1)).isEqualTo("ended with exit code 1");
    assertThat(Ending.inWords(255)).isEqualTo("ended with exit code 255");
  }
}
