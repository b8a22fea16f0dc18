package org.openbell.simulator;

import java.util.function.Function;
import java.util.function.Supplier;
import org.openbell.simulator.web.Reply;
import org.openbell.simulator.web.Request;

/// Where a part of the simulator puts what it shows over HTTP, or lets others do.
public interface HttpRoutes {
  /// Answers `GET path` with whatever the supplier returns then, written as JSON.
  void get(String path, Supplier<Object> json);

  /// Answers `POST path`; an [IllegalArgumentException] is answered with 400 and its words.
  void post(String path, Function<Request, Reply> answer);

  /// Answers `DELETE path` with whatever the supplier returns then, written as JSON.
  void delete(String path, Supplier<Object> json);
}
