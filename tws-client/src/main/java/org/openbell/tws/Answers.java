package org.openbell.tws;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.openbell.tws.TwsException.Reason;
import org.openbell.tws.connection.CloseCause;
import org.openbell.tws.message.ErrorAnswer;
import org.openbell.tws.message.OpenOrder;
import org.openbell.tws.message.Request;
import org.openbell.tws.message.Response;
import org.openbell.tws.message.Response.ContractDetailsEnd;
import org.openbell.tws.message.Response.ExecutionsEnd;

/// Brings questions and answers together.
///
/// A failed query is never an empty answer: a timeout, an unreadable message or a closed connection
/// makes the future fail. Futures are completed outside the lock, and nobody waits inside it.
final class Answers implements TwsListener {
  /// The only account summary id: the gateway counts every other one against its two slots.
  static final int ACCOUNT_SUMMARY_ID = Request.FIRST_REQUEST_ID;

  /// Sends, or throws because nothing was sent.
  interface Sender {
    void send(Request request);

    /// Sends what must not wait, from the thread that reads the answers.
    default void sendReserved(Request request) {
      send(request);
    }
  }

  private final Sender sender;
  private final Executor afterTimeout;
  private final int mostNumbered;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition settled = lock.newCondition();
  private final Map<Integer, Query<?>> numbered = new HashMap<>();
  private final Map<Topic, Line> lines = new EnumMap<>(Topic.class);
  private boolean closed;

  /// @param mostNumbered unanswered queries with a number
  /// @param mostInTurn waiting queries of each topic
  /// @param afterTimeout runs what it is given after the request timeout
  Answers(Sender sender, int mostNumbered, int mostInTurn, Executor afterTimeout) {
    this.sender = sender;
    this.mostNumbered = mostNumbered;
    this.afterTimeout = afterTimeout;
    for (var topic : Topic.values()) {
      lines.put(topic, new Line(mostInTurn, topic.lateEndsMatter()));
    }
  }

  /// Asks at once; the answer carries `id`.
  ///
  /// @param patience nanoseconds to wait while too many are unanswered
  /// @throws TwsException when nothing was asked
  <T> CompletableFuture<T> ask(int id, Query<T> query, long patience) throws InterruptedException {
    lock.lock();
    try {
      if (numbered.containsKey(id)) {
        throw new IllegalArgumentException("a question with id " + id + " is not answered yet");
      }
      awaitRoom(() -> numbered.size() < mostNumbered, patience, query);
      sender.send(query.request());
      numbered.put(id, query);
    } finally {
      lock.unlock();
    }
    expireLater(query);
    return query.future();
  }

  /// Asks when the earlier questions of this topic are settled.
  ///
  /// @param patience nanoseconds to wait while too many are unanswered
  /// @throws TwsException when nothing was asked
  <T> CompletableFuture<T> askInTurn(Topic topic, Query<T> query, long patience)
      throws InterruptedException {
    var after = new ArrayList<Runnable>();
    lock.lock();
    try {
      var line = lines.get(topic);
      awaitRoom(line::hasRoom, patience, query);
      line.join(query);
      sendNext(line, after);
    } finally {
      lock.unlock();
    }
    after.forEach(Runnable::run);
    expireLater(query);
    return query.future();
  }

  @Override
  public void onResponse(Response response) {
    var after = new ArrayList<Runnable>();
    lock.lock();
    try {
      numbered.values().forEach(query -> query.add(response));
      settleNumbered(response, after);
      lines.forEach((topic, line) -> settleLine(topic, line, response, after));
      if (!after.isEmpty()) {
        settled.signalAll();
      }
    } finally {
      lock.unlock();
    }
    after.forEach(Runnable::run);
  }

  @Override
  public void onClosed(CloseCause cause) {
    List<Query<?>> pending;
    lock.lock();
    try {
      closed = true;
      pending = new ArrayList<>(numbered.values());
      numbered.clear();
      lines.values().forEach(line -> pending.addAll(line.clear()));
      settled.signalAll();
    } finally {
      lock.unlock();
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
    // The one answer to a what-if order; there is no end behind it.
    if (response instanceof OpenOrder order && order.whatIf()) {
      completeNumbered(order.orderId(), after);
    }
    if (response instanceof ErrorAnswer error) {
      var query = numbered.remove(error.requestOrOrderId());
      if (query != null) {
        after.add(() -> query.fail(new TwsRequestException(error.code(), error.text())));
      }
    }
  }

  private void completeNumbered(int id, List<Runnable> after) {
    var query = numbered.remove(id);
    if (query != null) {
      after.add(query::complete);
    }
  }

  private void settleLine(Topic topic, Line line, Response response, List<Runnable> after) {
    line.active().ifPresent(query -> query.add(response));
    if (topic.isEnd(response)) {
      line.ended().ifPresent(query -> settle(query, query::complete, after));
      sendNext(line, after);
    }
    if (topic == Topic.ACCOUNT_SUMMARY
        && response instanceof ErrorAnswer error
        && error.requestOrOrderId() == ACCOUNT_SUMMARY_ID
        && line.active().isPresent()) {
      var failed = line.active().get();
      line.refused();
      var failure = new TwsRequestException(error.code(), error.text());
      settle(failed, () -> failed.fail(failure), after);
      sendNext(line, after);
    }
  }

  private void settle(Query<?> query, Runnable settling, List<Runnable> after) {
    query.cleanup().ifPresent(request -> sendIfPossible(request, after));
    after.add(settling);
  }

  private void sendNext(Line line, List<Runnable> after) {
    for (var next = line.startNext(); next.isPresent(); next = line.startNext()) {
      var query = next.get();
      try {
        sender.sendReserved(query.request());
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
    lock.lock();
    try {
      numbered.values().remove(query);
      for (var line : lines.values()) {
        if (line.abandon(query)) {
          sendNext(line, after);
        }
      }
      settled.signalAll();
    } finally {
      lock.unlock();
    }
    after.forEach(Runnable::run);
    query.fail(new TwsTimeout("no complete answer in time to " + query.request()));
  }

  /// Leaving a subscription on costs a few unasked messages, so a full queue is no failure here.
  private void sendIfPossible(Request cleanup, List<Runnable> after) {
    try {
      sender.sendReserved(cleanup);
    } catch (TwsException e) {
      var log = System.getLogger("org.openbell.tws");
      after.add(() -> log.log(System.Logger.Level.WARNING, "not sent: " + cleanup, e));
    }
  }

  private void awaitRoom(BooleanSupplier hasRoom, long patience, Query<?> query)
      throws InterruptedException {
    var left = patience;
    while (!closed && left > 0 && !hasRoom.getAsBoolean()) {
      left = settled.awaitNanos(left);
    }
    if (closed) {
      throw new TwsException(Reason.CLOSED, "connection closed, cannot ask " + query.request());
    }
    if (!hasRoom.getAsBoolean()) {
      throw new TwsException(Reason.QUEUE_FULL, "too many unanswered like " + query.request());
    }
  }
}
