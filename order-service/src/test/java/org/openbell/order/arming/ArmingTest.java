package org.openbell.order.arming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openbell.order.Examples.DATE;
import static org.openbell.order.Examples.at;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openbell.model.session.SessionDate;
import org.openbell.order.broker.DataKind;

class ArmingTest {
  private static final String ACCOUNT = "DU1234567";
  private static final Duration SECOND = Duration.ofSeconds(1);

  private static final class Morning {
    boolean live;
    boolean delayedOnPaper = true;
    boolean rollCall = true;
    boolean active = true;
    Optional<String> account = Optional.of(ACCOUNT);
    boolean fits = true;
    Optional<Duration> reconciledFor = Optional.of(Duration.ofMinutes(3));
    boolean snapshot = true;
    Set<String> builds = Set.of("a");
    Optional<HandArming> byHand = Optional.empty();
    boolean realClock = true;
    Optional<Duration> gatewaySkew = Optional.of(SECOND);
    Optional<Duration> databaseSkew = Optional.of(SECOND);
    Optional<DataKind> data = Optional.of(DataKind.LIVE);
    long free = 250_000_000;

    Morning live() {
      live = true;
      account = Optional.of("U7654321");
      byHand = Optional.of(new HandArming(DATE, "U7654321", "anna", "go", at("08:10:00")));
      return this;
    }

    List<ArmingReason> doubts() {
      ArmingPolicy policy =
          new ArmingPolicy(live, delayedOnPaper, "a", SECOND, Duration.ofMinutes(3), 250_000_000);
      Vitals vitals =
          new Vitals(at("08:00"), realClock, gatewaySkew, databaseSkew, data, free, Set.of());
      ArmingView view =
          new ArmingView(
              DATE,
              rollCall,
              active,
              account,
              fits,
              reconciledFor,
              snapshot,
              new ArmingState(Optional.of(DATE), builds, byHand),
              Optional.of(vitals));
      return new Arming(policy).doubts(view).stream().map(Doubt::reason).toList();
    }

    void spoiledBy(ArmingReason reason) {
      switch (reason) {
        case ROLL_CALL -> rollCall = false;
        case BUILD -> builds = Set.of("a", "b");
        case STATE -> active = false;
        case NO_ACCOUNT -> account = Optional.empty();
        case WRONG_ACCOUNT -> fits = false;
        case NOT_RECONCILED -> reconciledFor = Optional.of(Duration.ofMinutes(3).plusMillis(1));
        case NO_SNAPSHOT -> snapshot = false;
        case GATEWAY_CLOCK -> gatewaySkew = Optional.of(SECOND.plusMillis(1));
        case DATABASE_CLOCK -> databaseSkew = Optional.empty();
        case DATA_NOT_LIVE -> data = Optional.of(DataKind.FROZEN);
        case DISK -> free = 249_999_999;
        case NOT_BY_HAND -> byHand = Optional.empty();
      }
    }
  }

  @Test
  void armsADayWithoutADoubt() {
    assertThat(new Morning().doubts()).isEmpty();
    assertThat(new Morning().live().doubts()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = ArmingReason.class, mode = EnumSource.Mode.EXCLUDE, names = "NO_ACCOUNT")
  void namesEachDoubtAlone(ArmingReason reason) {
    Morning morning = new Morning().live();

    morning.spoiledBy(reason);

    assertThat(morning.doubts()).containsExactly(reason);
  }

  @Test
  void namesAllDoubtsAtOnce() {
    Morning morning = new Morning().live();
    for (ArmingReason reason : ArmingReason.values()) {
      morning.spoiledBy(reason);
    }
    // Without an account nobody can say that it is the wrong one.
    assertThat(morning.doubts())
        .containsExactly(
            java.util.Arrays.stream(ArmingReason.values())
                .filter(reason -> reason != ArmingReason.WRONG_ACCOUNT)
                .toArray(ArmingReason[]::new));
  }

  @ParameterizedTest
  @CsvSource({
    // live, delayed prices let on paper, what the broker sends, armed
    "false, true,  LIVE, true",
    "false, true,  DELAYED, true",
    "false, true,  , true",
    "false, false, LIVE, true",
    "false, false, DELAYED, false",
    "false, false, , true",
    "true,  true,  LIVE, true",
    "true,  true,  DELAYED, false",
    "true,  true,  FROZEN, false",
    "true,  true,  DELAYED_FROZEN, false",
    "true,  true,  , false"
  })
  void aLiveAccountNeedsToKnowThatPricesAreLive(
      boolean live, boolean onPaper, DataKind kind, boolean armed) {
    Morning morning = live ? new Morning().live() : new Morning();
    morning.delayedOnPaper = onPaper;
    morning.data = Optional.ofNullable(kind);

    assertThat(morning.doubts()).isEqualTo(armed ? List.of() : List.of(ArmingReason.DATA_NOT_LIVE));
  }

  @Test
  void anArmingByHandIsForOneDayAndOneAccount() {
    Morning yesterday = new Morning().live();
    yesterday.byHand =
        Optional.of(
            new HandArming(SessionDate.of(2025, 10, 28), "U7654321", "anna", "go", at("08:00")));
    Morning elsewhere = new Morning().live();
    elsewhere.byHand = Optional.of(new HandArming(DATE, "U1111111", "anna", "go", at("08:00")));

    assertThat(yesterday.doubts()).containsExactly(ArmingReason.NOT_BY_HAND);
    assertThat(elsewhere.doubts()).containsExactly(ArmingReason.NOT_BY_HAND);
  }

  @Test
  void onAnAcceleratedClockSkewsMeanNothing() {
    Morning morning = new Morning();
    morning.realClock = false;
    morning.gatewaySkew = Optional.of(Duration.ofHours(1));
    morning.databaseSkew = Optional.empty();

    assertThat(morning.doubts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // our question, our answer, their second, the least difference in ms
    "08:00:00.100, 08:00:00.200, 08:00:00, 0",
    "08:00:00.900, 08:00:01.100, 08:00:01, 0",
    "08:00:02.100, 08:00:02.200, 08:00:00, 1100",
    "08:00:00.100, 08:00:00.200, 08:00:02, 1800",
    // a slow answer is not a wrong clock
    "08:00:00.100, 08:00:09.200, 08:00:05, 0"
  })
  void takesTheLeastDifferenceThatExplainsTheAnswer(
      String asked, String answered, String theirs, long millis) {
    assertThat(ClockSkew.least(at(asked), at(answered), at(theirs), SECOND))
        .isEqualTo(Duration.ofMillis(millis));
  }

  @Test
  void refusesAPolicyThatCannotBeMeant() {
    assertThatThrownBy(
            () -> new ArmingPolicy(false, true, "a", Duration.ofSeconds(4), SECOND, 250_000_000))
        .hasMessage("openbell.order.arming.longest-skew: PT4S is not above zero and at most PT3S");
    assertThatThrownBy(() -> new ArmingPolicy(false, true, "a", SECOND, SECOND, 1_000_000))
        .hasMessage("openbell.order.arming.free-megabytes: 1 is below 50");
  }
}
