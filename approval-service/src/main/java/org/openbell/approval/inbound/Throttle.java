package org.openbell.approval.inbound;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.openbell.approval.access.Tries;

/// How often one address may try; in real time, for the latest ten thousand addresses.
@Singleton
public class Throttle {
  private static final int MOST_ADDRESSES = 10_000;

  /// What is counted.
  enum Kind {
    /// Wrong tokens, at the login or with a request.
    TOKEN(new Tries.Limit(10, Duration.ofMinutes(1))),
    /// Decisions, right or wrong.
    DECISION(new Tries.Limit(120, Duration.ofMinutes(1)));

    private final Tries.Limit limit;

    Kind(Tries.Limit limit) {
      this.limit = limit;
    }
  }

  private record Counted(Kind kind, String address) {}

  private final Map<Counted, Tries> tries =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Counted, Tries> eldest) {
          return size() > MOST_ADDRESSES;
        }
      };

  /// How long that address has to wait; empty when it may try.
  synchronized Optional<Long> waitSeconds(Kind kind, String address) {
    long now = System.nanoTime();
    Tries so = tries.getOrDefault(new Counted(kind, address), Tries.NONE);
    return so.mayTry(now, kind.limit)
        ? Optional.empty()
        : Optional.of(so.waitSeconds(now, kind.limit));
  }

  synchronized void count(Kind kind, String address) {
    Counted counted = new Counted(kind, address);
    Tries before = tries.getOrDefault(counted, Tries.NONE);
    tries.put(counted, before.and(System.nanoTime(), kind.limit));
  }

  /// Counts a try, or says that there were too many.
  synchronized void take(Kind kind, String address) {
    Optional<Long> wait = waitSeconds(kind, address);
    if (wait.isPresent()) {
      throw new Refused(ProblemKind.SLOW_DOWN, DeskMechanism.slowDown(wait.get()), wait.get());
    }
    count(kind, address);
  }

  static String address(RoutingContext context) {
    return address(context.request());
  }

  static String address(HttpServerRequest request) {
    return request.remoteAddress() == null ? "" : request.remoteAddress().hostAddress();
  }
}
