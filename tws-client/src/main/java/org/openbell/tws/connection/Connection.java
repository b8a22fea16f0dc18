package org.openbell.tws.connection;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.openbell.tws.CloseCause;
import org.openbell.tws.CloseCause.Kind;
import org.openbell.tws.TwsException;
import org.openbell.tws.TwsException.Reason;
import org.openbell.tws.TwsSettings;
import org.openbell.tws.TwsTimeout;
import org.openbell.tws.codec.ResponseDecoder;
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
  private final AtomicReference<CloseCause> closeCause = new AtomicReference<>();

  private Connection(Socket socket, TwsSettings settings) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream(), READ_BUFFER_BYTES);
    this.out = socket.getOutputStream();
    this.name = "tws-" + settings.clientId();
    var rate = settings.messagesPerSecond();
    var bucket = new TokenBucket(rate, Math.max(1, rate / 4), System.nanoTime());
    this.sendQueue = new SendQueue(settings.sendQueueLimit(), bucket, System::nanoTime);
  }

  /// Connects and says hello; nothing is read until [#start].
  ///
  /// @throws TwsException `REFUSED` or `TIMED_OUT`
  public static Connection open(TwsSettings settings) {
    var socket = new Socket();
    var address = settings.host() + ":" + settings.port();
    try {
      socket.connect(
          new InetSocketAddress(settings.host(), settings.port()),
          Math.toIntExact(settings.connectTimeout().toMillis()));
      socket.setTcpNoDelay(true);
      socket.setKeepAlive(true);
      var connection = new Connection(socket, settings);
      connection.out.write(Handshake.opening());
      return connection;
    } catch (SocketTimeoutException e) {
      closeQuietly(socket);
      throw new TwsTimeout("no TCP connection to " + address + " in " + settings.connectTimeout());
    } catch (IOException e) {
      closeQuietly(socket);
      throw new TwsException(Reason.REFUSED, "cannot reach a gateway at " + address, e);
    }
  }

  /// Starts reading and writing.
  public void start(Inbound inbound) {
    Thread.ofPlatform().daemon().name(name + "-reader").start(() -> read(inbound));
    Thread.ofPlatform().daemon().name(name + "-writer").start(this::write);
  }

  /// Queues a payload for the writer.
  ///
  /// @return false when it will never be sent, because the connection is closed or the queue full
  public boolean offer(byte[] payload, boolean concernsAnOrder) {
    return sendQueue.offer(payload, concernsAnOrder);
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
      inbound.onClosed(closeCause.get());
    }
  }

  private CloseCause readUntilClosed(Inbound inbound) throws IOException {
    try {
      var greeting = Frame.read(in);
      if (greeting.isEmpty()) {
        return new CloseCause(Kind.ENDED_BY_GATEWAY, "closed before it named a version");
      }
      return readSession(greeting.get(), inbound);
    } catch (MalformedFrame e) {
      return new CloseCause(Kind.NOT_THE_PROTOCOL, e.getMessage());
    }
  }

  private CloseCause readSession(byte[] greeting, Inbound inbound) throws IOException {
    ServerVersion version;
    try {
      version = Handshake.chosen(greeting);
    } catch (MalformedFrame e) {
      return new CloseCause(Kind.VERSION, e.getMessage());
    }
    inbound.onVersion(version);
    return readMessages(version, inbound);
  }

  private CloseCause readMessages(ServerVersion version, Inbound inbound) throws IOException {
    while (true) {
      var payload = Frame.read(in);
      if (payload.isEmpty()) {
        return new CloseCause(Kind.ENDED_BY_GATEWAY, "end of stream");
      }
      if (!inbound.onResponse(ResponseDecoder.decode(version, payload.get()))) {
        return new CloseCause(Kind.LISTENER_TOO_SLOW, "messages piled up behind the listener");
      }
    }
  }

  private void write() {
    try {
      for (var next = sendQueue.take(); next.isPresent(); next = sendQueue.take()) {
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
