package org.openbell.approval.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.Duration;

/// What can be set about questions to the operator.
@ConfigMapping(prefix = "openbell.approval")
public interface ApprovalSettings {
  /// How long a question waits for its answer, in exchange time.
  @WithDefault("PT10M")
  Duration lapseAfter();

  /// How far above the price that was shown a yes is still taken, in percent.
  @WithDefault("0.5")
  BigDecimal bandAbove();

  /// How far below.
  @WithDefault("3")
  BigDecimal bandBelow();
}
