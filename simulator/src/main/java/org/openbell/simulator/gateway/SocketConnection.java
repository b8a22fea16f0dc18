package org.openbell.simulator.gateway;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.Socket;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.openbell.tws.wire.Frame;

/// A client's socket with a bounded queue in front: a client that stops reading is cut off instead
/// of holding up the exchange.
final class SocketConnection implements Connection {
  private static final Logger LOG = System.getLogger("simulator.gateway");
  private static final int MOST_UNREAD_MESSAGES = 20_000;
  private static final byte[] HANG_UP = new byte[0];
  private static final byte[] PAUSE = new byte[0];

  private final Socket socket;
  private final BlockingQueue<byte[]> outgoing = new ArrayBlockingQueue<>(MOST_UNREAD_MESSAGES);
  private final LinkGate gate = new LinkGate();

  SocketConnection(Socket socket) {
    this.socket = socket;
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
    if (!outgoing.offer(bytes)) {
      LOG.log(Level.WARNING, "{0} does not read: connection closed", this);
      hangUp();
    }
  }

  @Override
  public void closeAfterSending(String reason) {
    if (!outgoing.offer(HANG_UP)) {
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
        }
      }
    } catch (IOException gone) {
      LOG.log(Level.DEBUG, "{0} is gone: {1}", this, gone.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      hangUp();
    }
  }

  @Override
  public String toString() {
    return "connection from port " + socket.getPort();
  }
}
