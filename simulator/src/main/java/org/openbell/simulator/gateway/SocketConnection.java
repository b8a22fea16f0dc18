package org.openbell.simulator.gateway;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.openbell.tws.wire.Frame;

/// A client's socket with a bounded queue in front: a client that stops reading is cut off instead
/// of holding up the exchange.
final class SocketConnection implements Connection {
  private static final Logger LOG = System.getLogger("simulator.gateway");

  /// However few messages they are in, more bytes than this are not kept for anybody.
  private static final long MOST_UNREAD_BYTES = 64 << 20;

  /// How long a client whose connection ends may take to read what is left.
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  private static final byte[] HANG_UP = new byte[0];
  private static final byte[] PAUSE = new byte[0];

  private final Socket socket;
  private final BlockingQueue<byte[]> outgoing;
  private final LinkGate gate = new LinkGate();
  private final AtomicLong unreadBytes = new AtomicLong();
  private final CountDownLatch written = new CountDownLatch(1);
  private final AtomicBoolean closing = new AtomicBoolean();

  SocketConnection(Socket socket, int mostUnread) {
    this.socket = socket;
    this.outgoing = new ArrayBlockingQueue<>(mostUnread);
  }

  /// Starts to write what is sent.
  SocketConnection start() {
    Thread.ofVirtual().name("to " + this).start(this::write);
    return this;
  }

  @Override
  public void send(Message message) {
    write(Frame.framed(message.payload()));
  }

  private void write(byte[] bytes) {
    if (closing.get()) {
      return;
    }
    var unread = unreadBytes.addAndGet(bytes.length);
    if ((unread > MOST_UNREAD_BYTES || !outgoing.offer(bytes))
        && closing.compareAndSet(false, true)) {
      LOG.log(Level.WARNING, "{0} does not read: connection closed", this);
      hangUp();
    }
  }

  @Override
  public void closeAfterSending(String reason) {
    if (!closing.compareAndSet(false, true)) {
      return;
    }
    if (outgoing.offer(HANG_UP)) {
      Thread.ofVirtual().name("farewell to " + this).start(this::hangUpLater);
    } else {
      hangUp();
    }
  }

  /// Whether nothing more will be sent, or should be taken.
  boolean isClosing() {
    return closing.get();
  }

  private void hangUpLater() {
    try {
      written.await(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      hangUp();
    }
  }

  @Override
  public void suffer(LinkAct act) {
    switch (act) {
      case LinkAct.Pause _ -> {
        // What was sent before still goes out: the writer stops only when it comes to this.
        gate.shut();
        write(PAUSE);
      }
      case LinkAct.Resume _ -> gate.open();
      case LinkAct.Pace(var perMessage) -> gate.pace(perMessage);
      case LinkAct.Raw(var bytes) -> write(bytes);
      case LinkAct.Abort _ -> hangUp();
    }
  }

  /// Waits as long as a fault keeps the gateway from reading what the client has sent.
  void awaitReading() throws InterruptedException {
    gate.await();
    gate.linger();
  }

  void hangUp() {
    closing.set(true);
    gate.openForever();
    try {
      socket.close();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "{0}: closing failed: {1}", this, e.getMessage());
    }
  }

  private void write() {
    try (OutputStream out = socket.getOutputStream()) {
      for (var frame = outgoing.take(); frame != HANG_UP; frame = outgoing.take()) {
        if (frame == PAUSE) {
          gate.await();
        } else {
          gate.linger();
          out.write(frame);
          unreadBytes.addAndGet(-frame.length);
        }
      }
    } catch (IOException gone) {
      LOG.log(Level.DEBUG, "{0} is gone: {1}", this, gone.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      written.countDown();
      hangUp();
    }
  }

  @Override
  public String toString() {
    return "connection from port " + socket.getPort();
  }
}
