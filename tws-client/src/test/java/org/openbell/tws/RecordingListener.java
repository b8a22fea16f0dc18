package org.openbell.tws;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.openbell.tws.connection.CloseCause;
import org.openbell.tws.message.Response;

/// Keeps what it hears.
final class RecordingListener implements TwsListener {
  private final List<Response> heard = new CopyOnWriteArrayList<>();
  private final CompletableFuture<CloseCause> closed = new CompletableFuture<>();

  @Override
  public void onResponse(Response response) {
    heard.add(response);
  }

  @Override
  public void onClosed(CloseCause cause) {
    if (!closed.complete(cause)) {
      throw new AssertionError("closed twice");
    }
  }

  List<Response> heard() {
    return heard;
  }

  CloseCause awaitClosed() throws InterruptedException, ExecutionException, TimeoutException {
    return closed.get(10, TimeUnit.SECONDS);
  }
}
