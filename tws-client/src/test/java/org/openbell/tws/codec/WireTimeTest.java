package org.openbell.tws.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openbell.tws.wire.MalformedFrame;

class WireTimeTest {
  @ParameterizedTest
  @CsvSource({
    "20260413 15:27:04 US/Eastern, 2026-04-13T19:27:04Z",
    "20261120 09:30:01 America/New_York, 2026-11-20T14:30:01Z",
    "20261120 09:30:01 EST, 2026-11-20T14:30:01Z",
    "20250415  19:38:31, 2025-04-15T23:38:31Z",
    "20261120-14:30:01, 2026-11-20T14:30:01Z",
  })
  void understandsAllThreeForms(String text, Instant expected) throws MalformedFrame {
    assertThat(WireTime.parse(text)).isEqualTo(expected);
  }

  @Test
  void refusesAZoneItCannotResolve() {
    assertThatThrownBy(() -> WireTime.parse("20261120 09:30:01 Middle Earth"))
        .isInstanceOf(MalformedFrame.class)
        .hasMessage("not a time: '20261120 09:30:01 Middle Earth'");
  }
}
