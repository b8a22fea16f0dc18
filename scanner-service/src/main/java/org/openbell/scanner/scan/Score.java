package org.openbell.scanner.scan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.openbell.model.money.Percent;

/// How promising a find is, by a fixed rule: `move * (1 + turnout) - 2 * spread`.
///
/// The move counts up to 20 %, because beyond it the crowd has been served. The turnout is today's
/// volume against the whole previous session's, up to 2: a move that many take part in is worth
/// more. The spread counts twice: it is paid on the way in and on the way out.
final class Score {
  private static final BigDecimal MOVE_CAP = BigDecimal.valueOf(20);
  private static final BigDecimal TURNOUT_CAP = BigDecimal.TWO;
  private static final int SCALE = 6;

  private Score() {}

  static BigDecimal of(Percent move, BigDecimal volume, BigDecimal previousVolume, Percent spread) {
    BigDecimal turnout =
        volume.divide(previousVolume, SCALE, RoundingMode.HALF_EVEN).min(TURNOUT_CAP);
    return move.value()
        .min(MOVE_CAP)
        .multiply(BigDecimal.ONE.add(turnout))
        .subtract(spread.value().multiply(BigDecimal.TWO))
        .setScale(SCALE, RoundingMode.HALF_EVEN);
  }
}
