package org.openbell.approval.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;
import java.util.Optional;

/// Who the operator is.
@ConfigMapping(prefix = "openbell.operator")
public interface OperatorSettings {
  /// What a decision must carry as its bearer token; without one only this machine may decide.
  Optional<String> token();

  /// Where the operator sits; times are shown in this zone behind the exchange's.
  @WithDefault("America/Los_Angeles")
  ZoneId zone();
}
