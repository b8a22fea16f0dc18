package org.openbell.tws.connection;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.openbell.tws.codec.ResponseDecoder;
import org.openbell.tws.connection.CloseCause.Kind;
import org.openbell.tws.message.Response;
import org.openbell.tws.message.Unrecognized;
import org.openbell.tws.wire.Frame;
import org.openbell.tws.wire.MalformedFrame;
import org.openbell.tws.wire.ServerVersion;

/// One TCP connection with its reader and its writer; never reconnects by itself.
public final class Connection {
  private static final System.Logger LOG = System.getLogger("org.openbell.tws");
  private static final int READ_BUFFER_BYTES = 64 * 1024;

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final SendQueue sendQueue;
  private final String name;
  private final Limits limits;
  private final Tap tap;
  private final AtomicReference<CloseCause> closeCause = new AtomicReference<>();
  private volatile int version;

  private Connection(Socket socket, String name, Pacing pacing, Limits limits, Tap tap)
      throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream(), READ_BUFFER_BYTES);
    this.out = socket.getOutputStream();
    this.name = name;
    this.limits = limits;
    this.tap = tap;
    var bucket = new TokenBucket(pacing.messagesPerSecond(), pacing.burst(), System.nanoTime());
    this.sendQueue =
        new SendQueue(limits.waitingOrders(), limits.waitingOthers(), bucket, System::nanoTime);
  }

  /// Connects and says hello; nothing is read until [#start].
  ///
  /// @param name what its threads are called
  /// @throws java.net.SocketTimeoutException when nobody answers in time
  /// @throws IOException when the address cannot be reached
  public static Connection open(
      Endpoint endpoint, String name, Pacing pacing, Limits limits, Tap tap) throws IOException {
    var socket = new Socket();
    try {
      socket.connect(
          new InetSocketAddress(endpoint.host(), endpoint.port()),
          Math.toIntExact(endpoint.timeout().toMillis()));
      socket.setTcpNoDelay(true);
      socket.setKeepAlive(true);
      var connection = new Connection(socket, name, pacing, limits, tap);
      tap.sent(0, Handshake.offer());
      connection.out.write(Handshake.opening());
      return connection;
    } catch (IOException e) {
      closeQuietly(socket);
      tap.ended();
      throw e;
    }
  }

  /// Starts reading and writing.
  public void start(Inbound inbound) {
    Thread.ofPlatform().daemon().name(name + "-reader").start(() -> read(inbound));
    Thread.ofPlatform().daemon().name(name + "-writer").start(this::write);
  }

  /// Where messages wait for the writer.
  public SendQueue sendQueue() {
    return sendQueue;
  }

  /// Whether nothing has ended the connection yet.
  public boolean isOpen() {
    return closeCause.get() == null;
  }

  /// Ends the connection; the first cause is the one reported. What still waits is not sent.
  public void close(CloseCause cause) {
    if (closeCause.compareAndSet(null, cause)) {
      sendQueue.close();
      closeQuietly(socket);
    }
  }

  private void read(Inbound inbound) {
    try {
      close(readUntilClosed(inbound));
    } catch (IOException | RuntimeException e) {
      close(new CloseCause(Kind.BROKEN, "reading failed: " + e));
    } finally {
      close(new CloseCause(Kind.BROKEN, "reader ended unexpectedly")); // only after an Error
      tap.ended();
      inbound.onClosed(closeCause.get());
    }
  }

  private CloseCause readUntilClosed(Inbound inbound) throws IOException {
    try {
      var greeting = Frame.read(in);
      if (greeting.isEmpty()) {
        return new CloseCause(Kind.ENDED_BY_GATEWAY, "closed before it named a version");
      }
      tap.received(0, greeting.get());
      return readSession(greeting.get(), inbound);
    } catch (MalformedFrame e) {
      return new CloseCause(Kind.NOT_THE_PROTOCOL, e.getMessage());
    }
  }

  private CloseCause readSession(byte[] greeting, Inbound inbound) throws IOException {
    ServerVersion chosen;
    try {
      chosen = Handshake.chosen(greeting);
    } catch (MalformedFrame e) {
      return new CloseCause(Kind.VERSION, e.getMessage());
    }
    version = chosen.number();
    inbound.onVersion(chosen);
    return readMessages(chosen, inbound);
  }

  private CloseCause readMessages(ServerVersion chosen, Inbound inbound) throws IOException {
    while (true) {
      var length = Frame.readLength(in);
      if (length.isEmpty()) {
        return new CloseCause(Kind.ENDED_BY_GATEWAY, "end of stream");
      }
      var bytes = length.getAsInt();
      if (!inbound.onResponse(readMessage(chosen, bytes), Math.min(bytes, limits.frameBytes()))) {
        return new CloseCause(Kind.LISTENER_TOO_SLOW, "messages piled up behind the listener");
      }
    }
  }

  private Response readMessage(ServerVersion chosen, int bytes) throws IOException {
    if (bytes > limits.frameBytes()) {
      in.skipNBytes(bytes);
      return new Unrecognized(
          -1, List.of(), "message of " + bytes + " bytes, limit " + limits.frameBytes());
    }
    var payload = Frame.readPayload(in, bytes);
    tap.received(chosen.number(), payload);
    return ResponseDecoder.decode(chosen, payload);
  }

  private void write() {
    try {
      for (var next = sendQueue.take(); next.isPresent(); next = sendQueue.take()) {
        tap.sent(version, next.get());
        Frame.write(out, next.get());
      }
    } catch (IOException e) {
      close(new CloseCause(Kind.BROKEN, "writing failed: " + e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      close(new CloseCause(Kind.BROKEN, "writer was interrupted"));
    }
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "socket did not close cleanly", e);
    }
  }
}
