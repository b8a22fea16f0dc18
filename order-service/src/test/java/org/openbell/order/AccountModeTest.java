package org.openbell.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountModeTest {
  @ParameterizedTest
  @CsvSource({
    "PAPER, DU1234567,          , true",
    "PAPER, DU1234567, DU1234567, true",
    "PAPER, DU1234567, DU7654321, false",
    "PAPER, U1234567,           , false",
    "PAPER, U1234567,  U1234567 , false",
    "LIVE,  U1234567,  U1234567 , true",
    "LIVE,  U1234567,           , false",
    "LIVE,  U1234567,  U7654321 , false",
    "LIVE,  DU1234567, DU1234567, false"
  })
  void theAccountItselfProvesTheMode(
      AccountMode mode, String account, String expected, boolean fits) {
    assertThat(mode.fits(account, Optional.ofNullable(expected))).isEqualTo(fits);
  }
}
