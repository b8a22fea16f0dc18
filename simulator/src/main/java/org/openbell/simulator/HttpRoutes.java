package org.openbell.simulator;

import java.util.function.Supplier;

/// Where a part of the simulator puts what it wants to show over HTTP.
public interface HttpRoutes {
  /// Answers `GET path` with whatever the supplier returns then, written as JSON.
  void get(String path, Supplier<Object> json);
}
