package org.openbell.tws.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openbell.tws.Golden;

class FieldWriterTest {
  @Test
  void endsEveryFieldWithNul() {
    var out = new FieldWriter().add(71).add("a").addUnset().add(true).add(5_000_000_000L);

    assertThat(Golden.text(out.toPayload())).isEqualTo("71|a||1|5000000000|");
  }

  @Test
  void neverWritesAnExponent() {
    var out = new FieldWriter().add(new BigDecimal("1E+3")).add(Optional.<BigDecimal>empty());

    assertThat(Golden.text(out.toPayload())).isEqualTo("1000||");
  }

  @Test
  void refusesCharactersThatCouldShiftFields() {
    assertThatThrownBy(() -> new FieldWriter().add(3).add("A\0B"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("field 1 has character U+0000");
  }
}
