package org.openbell.kit.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.net.URI;

/// Where the six services listen; the defaults are those of one machine.
@ConfigMapping(prefix = "openbell.services")
public interface ServicesSettings {
  @WithName("scheduler.url")
  @WithDefault("http://127.0.0.1:8481")
  URI scheduler();

  @WithName("scanner.url")
  @WithDefault("http://127.0.0.1:8482")
  URI scanner();

  @WithName("ranker.url")
  @WithDefault("http://127.0.0.1:8483")
  URI ranker();

  @WithName("order.url")
  @WithDefault("http://127.0.0.1:8484")
  URI order();

  @WithName("exit.url")
  @WithDefault("http://127.0.0.1:8485")
  URI exit();

  @WithName("approval.url")
  @WithDefault("http://127.0.0.1:8486")
  URI approval();
}
