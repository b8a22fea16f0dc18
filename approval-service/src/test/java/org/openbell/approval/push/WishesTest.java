package org.openbell.approval.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WishesTest {
  @ParameterizedTest
  @EnumSource(Medium.class)
  void tellsAlarmsAndTheDayThroughEveryChannelAndThatAllIsReadyThroughNone(Medium medium) {
    Wishes standard = Wishes.standard(medium);
    assertThat(standard.of(Kind.ALARM)).isEqualTo(Loudness.ON);
    assertThat(standard.of(Kind.DAY)).isEqualTo(Loudness.ON);
    assertThat(standard.of(Kind.GO)).isEqualTo(Loudness.OFF);
    assertThat(standard.loudness()).containsOnlyKeys(Kind.values());
  }

  @Test
  void takesWhatWasSetAndLeavesTheRest() {
    Wishes set = Wishes.of(Medium.TELEGRAM, "go = silent, bought=off,");
    assertThat(set.of(Kind.GO)).isEqualTo(Loudness.SILENT);
    assertThat(set.of(Kind.BOUGHT)).isEqualTo(Loudness.OFF);
    assertThat(set.of(Kind.SOLD)).isEqualTo(Loudness.ON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bougth=off", "bought=loud", "bought", "=on"})
  void namesTheSettingThatItCannotRead(String set) {
    assertThatThrownBy(() -> Wishes.of(Medium.MAIL, set))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("openbell.push.mail.events has '" + set + "'")
        .hasMessageContaining("no-go")
        .hasMessageContaining("on, silent, off");
  }
}
