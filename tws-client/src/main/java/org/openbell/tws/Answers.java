package org.openbell.tws;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.openbell.tws.TwsException.Reason;
import org.openbell.tws.message.ErrorAnswer;
import org.openbell.tws.message.Request;
import org.openbell.tws.message.Response;
import org.openbell.tws.message.Response.ContractDetailsEnd;
import org.openbell.tws.message.Response.ExecutionsEnd;

/// Brings questions and answers together.
///
/// A failed query is never an empty answer: a timeout, an unreadable message or a closed connection
/// makes the future fail. Futures are completed outside the lock.
final class Answers implements TwsListener {
  /// The only account summary id: the gateway counts every other one against its two slots.
  static final int ACCOUNT_SUMMARY_ID = Request.FIRST_REQUEST_ID;

  private static final int MOST_NUMBERED = 64;

  /// Sends, or throws because nothing was sent.
  interface Sender {
    void send(Request request);
  }

  private final Sender sender;
  private final Executor afterTimeout;
  private final Map<Integer, Query<?>> numbered = new HashMap<>();
  private final Map<Topic, Line> lines = new EnumMap<>(Topic.class);
  private boolean closed;

  /// @param afterTimeout runs what it is given after the request timeout
  Answers(Sender sender, Executor afterTimeout) {
    this.sender = sender;
    this.afterTimeout = afterTimeout;
    for (var topic : Topic.values()) {
      lines.put(topic, new Line());
    }
  }

  /// Asks at once; the answer carries `requestId`.
  <T> CompletableFuture<T> ask(int requestId, Query<T> query) {
    try {
      synchronized (this) {
        requireRoom(numbered.size() < MOST_NUMBERED, query);
        sender.send(query.request());
        numbered.put(requestId, query);
      }
    } catch (TwsException e) {
      return CompletableFuture.failedFuture(e);
    }
    expireLater(query);
    return query.future();
  }

  /// Asks when the earlier questions of this topic are settled.
  <T> CompletableFuture<T> askInTurn(Topic topic, Query<T> query) {
    var after = new ArrayList<Runnable>();
    try {
      synchronized (this) {
        var line = lines.get(topic);
        requireRoom(line.hasRoom(), query);
        line.join(query);
        sendNext(line, after);
      }
    } catch (TwsException e) {
      return CompletableFuture.failedFuture(e);
    }
    after.forEach(Runnable::run);
    expireLater(query);
    return query.future();
  }

  @Override
  public void onResponse(Response response) {
    var after = new ArrayList<Runnable>();
    synchronized (this) {
      numbered.values().forEach(query -> query.add(response));
      settleNumbered(response, after);
      lines.forEach((topic, line) -> settleLine(topic, line, response, after));
    }
    after.forEach(Runnable::run);
  }

  @Override
  public void onClosed(CloseCause cause) {
    List<Query<?>> pending;
    synchronized (this) {
      closed = true;
      pending = new ArrayList<>(numbered.values());
      numbered.clear();
      lines.values().forEach(line -> pending.addAll(line.clear()));
    }
    pending.forEach(query -> query.fail(Greeting.closed(cause)));
  }

  private void settleNumbered(Response response, List<Runnable> after) {
    if (response instanceof ContractDetailsEnd end) {
      completeNumbered(end.requestId(), after);
    }
    if (response instanceof ExecutionsEnd end) {
      completeNumbered(end.requestId(), after);
    }
    if (response instanceof ErrorAnswer error) {
      var query = numbered.remove(error.requestOrOrderId());
      if (query != null) {
        after.add(() -> query.fail(new TwsRequestException(error.code(), error.text())));
      }
    }
  }

  private void completeNumbered(int requestId, List<Runnable> after) {
    var query = numbered.remove(requestId);
    if (query != null) {
      after.add(query::complete);
    }
  }

  private void settleLine(Topic topic, Line line, Response response, List<Runnable> after) {
    line.active().ifPresent(query -> query.add(response));
    if (topic.isEnd(response)) {
      line.ended().ifPresent(query -> settled(query, query::complete, after));
      sendNext(line, after);
    }
    if (topic == Topic.ACCOUNT_SUMMARY
        && response instanceof ErrorAnswer error
        && error.requestOrOrderId() == ACCOUNT_SUMMARY_ID
        && line.active().isPresent()) {
      var failed = line.active().get();
      line.refused();
      var failure = new TwsRequestException(error.code(), error.text());
      settled(failed, () -> failed.fail(failure), after);
      sendNext(line, after);
    }
  }

  private void settled(Query<?> query, Runnable settle, List<Runnable> after) {
    query.cleanup().ifPresent(request -> sendIfPossible(request, after));
    after.add(settle);
  }

  private void sendNext(Line line, List<Runnable> after) {
    for (var next = line.startNext(); next.isPresent(); next = line.startNext()) {
      var query = next.get();
      try {
        sender.send(query.request());
        return;
      } catch (TwsException e) {
        line.refused();
        after.add(() -> query.fail(e));
      }
    }
  }

  private void expireLater(Query<?> query) {
    afterTimeout.execute(() -> expire(query));
  }

  // A subscription is not ended here: that could swallow the end marker the line now waits for.
  private void expire(Query<?> query) {
    var after = new ArrayList<Runnable>();
    synchronized (this) {
      numbered.values().remove(query);
      for (var line : lines.values()) {
        if (line.abandon(query)) {
          sendNext(line, after);
        }
      }
    }
    after.forEach(Runnable::run);
    query.fail(new TwsTimeout("no complete answer in time to " + query.request()));
  }

  /// Leaving a subscription on costs a few unasked messages, so a full queue is no failure here.
  private void sendIfPossible(Request cleanup, List<Runnable> after) {
    try {
      sender.send(cleanup);
    } catch (TwsException e) {
      var log = System.getLogger("org.openbell.tws");
      after.add(() -> log.log(System.Logger.Level.WARNING, "not sent: " + cleanup, e));
    }
  }

  private void requireRoom(boolean hasRoom, Query<?> query) {
    if (closed) {
      throw new TwsException(Reason.CLOSED, "connection closed, cannot ask " + query.request());
    }
    if (!hasRoom) {
      throw new TwsException(Reason.QUEUE_FULL, "too many unanswered like " + query.request());
    }
  }
}
