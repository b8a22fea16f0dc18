package org.openbell.approval.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openbell.model.trade.TradeId;

class PressTest {
  private static final String HASH = "0123456789abcdef0123456789abcdef";

  @Test
  void fitsIntoAButtonWhateverTheSymbol() {
    Press longest = new Press.Answer(true, TradeId.parse("20251029-ABCDEFGHIJKL"), HASH);
    assertThat(longest.data().getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(64);
    assertThat(Press.parse(longest.data())).contains(longest);
  }

  @Test
  void readsWhatItWrote() {
    Press no = new Press.Answer(false, TradeId.parse("20251029-BRK.B"), HASH);
    Press sure = new Press.Flatten(true, "5be1");
    assertThat(Press.parse(no.data())).contains(no);
    assertThat(Press.parse(sure.data())).contains(sure);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "y", "x:20251029-BBAR:1", "y:BBAR:1", "y:1:2:3", "yes:flatten:1"})
  void makesNothingOfAnythingElse(String data) {
    assertThat(Press.parse(data)).isEmpty();
  }
}
