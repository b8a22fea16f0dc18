package org.openbell.simulator.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.openbell.simulator.venue.VenueEvent;

/// The gateway's own link to the broker: while it is lost, requests wait, and so may news.
final class Upstream {
  /// What a gateway answers from its own memory.
  private static final Set<String> LOCAL =
      Set.of(
          "startApi",
          "reqIds",
          "reqCurrentTime",
          "reqCurrentTimeInMillis",
          "reqManagedAccts",
          "reqMarketDataType",
          "cancelMktData");

  private static final int MOST_WAITING = 10_000;

  private final List<Runnable> requests = new ArrayList<>();
  private final List<VenueEvent> news = new ArrayList<>();
  private boolean lost;
  private boolean newsArrives;

  boolean isLost() {
    return lost;
  }

  void lose(boolean newsStillArrives) {
    lost = true;
    newsArrives = newsStillArrives;
  }

  boolean holds(String request) {
    return lost && !LOCAL.contains(request);
  }

  /// Keeps a request until the link is back; false when there are too many already.
  boolean hold(Runnable request) {
    return requests.size() < MOST_WAITING && requests.add(request);
  }

  /// The news that reaches the gateway now: none while the link is lost, all of it after that.
  List<VenueEvent> arriving(List<VenueEvent> happened) {
    if (lost && !newsArrives) {
      news.addAll(happened);
      return List.of();
    }
    if (news.isEmpty()) {
      return happened;
    }
    var all = new ArrayList<>(news);
    all.addAll(happened);
    news.clear();
    return all;
  }

  /// The requests that waited, in their order: the gateway hands them in now.
  List<Runnable> restore() {
    lost = false;
    var waited = List.copyOf(requests);
    requests.clear();
    return waited;
  }

  /// The gateway dies with what it had not handed in.
  void forgetRequests() {
    requests.clear();
  }
}
