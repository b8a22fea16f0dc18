package org.openbell.exit.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.openbell.exit.exit.ExitPolicy;

/// `openbell.exit.*`: how patient exit-service is. Its bounds are those of [ExitPolicy].
@ConfigMapping(prefix = "openbell.exit")
public interface ExitSettings {
  /// Exchange time after which unconfirmed exits are asked for again, 1..60 s.
  @WithDefault("PT5S")
  Duration chaseAfter();

  /// How often exits are asked for again before a person is called, 1..20.
  @WithDefault("5")
  int chaseLimit();

  /// Exchange time that the broker's stop gets to sell once the market is at or below it, 1..60 s.
  @WithDefault("PT3S")
  Duration guardAfter();

  /// How often a position whose stop does not sell is closed by our own order before a person is
  /// called, 1..10.
  @WithDefault("3")
  int guardLimit();

  /// How old a price may be that we act on, 1..5 s; on an accelerated clock ten minutes of
  /// exchange time.
  @WithDefault("PT5S")
  Duration tickAge();

  /// Exchange time that the broker's own time exit gets to fill, 5..120 s.
  @WithDefault("PT20S")
  Duration flattenGrace();

  /// Exchange time between two orders to close, 10..300 s.
  @WithDefault("PT60S")
  Duration closeAgainAfter();

  /// Exchange time until the broker's own books have to say that a closed position is flat,
  /// 10..420 s; on an accelerated clock an hour.
  @WithDefault("PT180S")
  Duration verifyAfter();

  /// Real time that every answer gets at least, when exchange time runs fast; 0..30 s.
  @WithDefault("PT3S")
  Duration leastRealWait();

  /// The settings as rules, checked.
  ///
  /// @throws IllegalArgumentException that names the setting and what it may be
  default ExitPolicy policy(boolean realTime) {
    requireAtMost("tick-age", tickAge(), Duration.ofSeconds(5));
    requireAtMost("verify-after", verifyAfter(), Duration.ofMinutes(7));
    return new ExitPolicy(
        chaseAfter(),
        chaseLimit(),
        guardAfter(),
        guardLimit(),
        // On a fast clock a price, and a look at the broker's books, need minutes of its time.
        realTime ? tickAge() : Duration.ofMinutes(10),
        flattenGrace(),
        closeAgainAfter(),
        realTime ? verifyAfter() : Duration.ofHours(1));
  }

  private static void requireAtMost(String setting, Duration given, Duration most) {
    if (given.compareTo(most) > 0) {
      throw new IllegalArgumentException(
          "openbell.exit.%s: %s is more than %s".formatted(setting, given, most));
    }
  }
}
