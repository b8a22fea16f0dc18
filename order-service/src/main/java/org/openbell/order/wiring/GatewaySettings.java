package org.openbell.order.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/// Where the broker's gateway is.
@ConfigMapping(prefix = "openbell.gateway")
public interface GatewaySettings {
  @WithDefault("127.0.0.1")
  String host();

  /// 4002 is the usual port of a paper gateway; it proves nothing about the account.
  @WithDefault("4002")
  int port();

  /// Never 0, and always the same: orders belong to it.
  @WithName("client-id")
  @WithDefault("7")
  int clientId();
}
