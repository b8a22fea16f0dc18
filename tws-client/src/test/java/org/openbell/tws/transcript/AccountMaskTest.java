package org.openbell.tws.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openbell.tws.Golden;
import org.openbell.tws.transcript.TranscriptEntry.Direction;

class AccountMaskTest {
  private final AccountMask mask = new AccountMask();

  @Test
  void givesEachAccountOneWordWhereverItStands() {
    assertThat(heard("15|1|DU1234567,U7654321,|")).isEqualTo("15|1|DU******1,U******2,|");
    assertThat(heard("4|12|201|No margin in U7654321 (not DU1234567).||0|"))
        .isEqualTo("4|12|201|No margin in U******2 (not DU******1).||0|");
    assertThat(heard("5|0|1426085924.0/DU1234567/100|"))
        .isEqualTo("5|0|1426085924.0/DU******1/100|");
    assertThat(said("6|2|1|DU1234567|")).isEqualTo("6|2|1|DU******1|");
  }

  @Test
  void keepsTheLengthOfEveryMessage() {
    var order = Golden.text(Golden.payload("open-order-200"));

    assertThat(heard(order)).hasSameSizeAs(order).contains("DU******1").doesNotContain("1234567");
  }

  @Test
  void masksAnOrderOnItsWayOut() {
    var order = Golden.text(Golden.payload("place-order-200"));

    assertThat(said(order)).contains("|DU******1|").doesNotContain("1234567");
  }

  @Test
  void masksWhatStandsInThePlaceOfAnAccountWhateverItLooksLike() {
    assertThat(heard("61|3|family-9|265598|AAPL|STK|")).isEqualTo("61|3|*******1|265598|AAPL|STK|");
    assertThat(heard("4|-1|2100|family-9 was unsubscribed||0|"))
        .isEqualTo("4|-1|2100|*******1 was unsubscribed||0|");
  }

  @Test
  void masksAnAccountThatIsMentionedBeforeTheAccountsAreKnown() {
    assertThat(heard("4|-1|2100|DF7654321 was unsubscribed||0|"))
        .isEqualTo("4|-1|2100|DF******1 was unsubscribed||0|");
  }

  @Test
  void leavesEverythingElseAlone() {
    var execution = Golden.text(Golden.payload("execution-200"));
    var details = "10|1|AAPL|STK|US0378331005|26,26|20260406:0400-20260406:2000|COMMON|0.0001|";

    assertThat(heard(execution.replace("DU1234567", "")))
        .isEqualTo(execution.replace("DU1234567", ""));
    assertThat(heard(details)).isEqualTo(details);
    assertThat(heard("63|1|9|All|NetLiquidation|1000000|USD|"))
        .isEqualTo("63|1|9|All|NetLiquidation|1000000|USD|");
  }

  @Test
  void sharesOneWordAmongAccountsBeyondTheLimit() {
    for (var i = 0; i < 1_000; i++) {
      heard("61|3|DU" + (2_000_000 + i) + "|");
    }

    assertThat(heard("61|3|DU9999999|")).isEqualTo("61|3|*********|");
    assertThat(heard("61|3|DU2000999|")).isEqualTo("61|3|DU***1000|");
  }

  private String heard(String fields) {
    return masked(Direction.FROM_GATEWAY, fields);
  }

  private String said(String fields) {
    return masked(Direction.TO_GATEWAY, fields);
  }

  private String masked(Direction direction, String fields) {
    List<String> split = Arrays.asList(Golden.split(Golden.fields(fields)));
    return String.join("|", mask.mask(direction, split)) + "|";
  }
}
