package org.openbell.approval.inbound;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import org.openbell.approval.access.Tries;

/// How often one address may try; in real time, for the latest ten thousand addresses.
@Singleton
public class Throttle {
  private static final int MOST_ADDRESSES = 10_000;
  private static final int MOST_KNOWN = 100;

  /// What is counted.
  enum Kind {
    /// Logins that failed.
    LOGIN(10),
    /// Wrong tokens with a request.
    TOKEN(10),
    /// Decisions, right or wrong.
    DECISION(120),
    /// Messages that only try whether they arrive.
    PUSH_TEST(5);

    private final int mostInAMinute;

    Kind(int mostInAMinute) {
      this.mostInAMinute = mostInAMinute;
    }

    private Tries.Limit limit() {
      return new Tries.Limit(mostInAMinute, Duration.ofMinutes(1));
    }
  }

  private final LinkedHashSet<String> known = new LinkedHashSet<>();

  private record Counted(Kind kind, String address) {}

  private final Map<Counted, Tries> tries =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Counted, Tries> eldest) {
          return size() > MOST_ADDRESSES;
        }
      };

  /// Remembers the hash of a token that was good, the latest hundred.
  synchronized void know(String tokenHash) {
    known.remove(tokenHash);
    known.add(tokenHash);
    if (known.size() > MOST_KNOWN) {
      known.removeFirst();
    }
  }

  synchronized boolean isKnown(String tokenHash) {
    return known.contains(tokenHash);
  }

  /// How long that address has to wait; empty when it may try.
  synchronized Optional<Long> waitSeconds(Kind kind, String address) {
    long now = System.nanoTime();
    Tries so = tries.getOrDefault(new Counted(kind, address), Tries.NONE);
    return so.mayTry(now, kind.limit())
        ? Optional.empty()
        : Optional.of(so.waitSeconds(now, kind.limit()));
  }

  synchronized void count(Kind kind, String address) {
    Counted counted = new Counted(kind, address);
    Tries before = tries.getOrDefault(counted, Tries.NONE);
    tries.put(counted, before.and(System.nanoTime(), kind.limit()));
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
