package org.openbell.approval.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;
import java.util.Optional;

/// Who the operator is.
@ConfigMapping(prefix = "openbell.operator")
public interface OperatorSettings {
  /// The first access token; without one the first start makes one and shows it once.
  Optional<String> token();

  /// Where the operator sits; times are shown in this zone behind the exchange's.
  @WithDefault("America/Los_Angeles")
  ZoneId zone();
}
