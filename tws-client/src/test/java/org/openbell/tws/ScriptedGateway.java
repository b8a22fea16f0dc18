package org.openbell.tws;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.openbell.tws.wire.Frame;

/// A gateway on the loopback interface that plays one script per connection, one after the other.
final class ScriptedGateway implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 10;

  /// What the gateway does once a client has connected.
  interface Script {
    void play(Peer client) throws IOException;
  }

  private final ServerSocket server;
  private final CompletableFuture<Void> played = new CompletableFuture<>();

  ScriptedGateway(Script... scripts) throws IOException {
    server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    server.setSoTimeout(PATIENCE_SECONDS * 1_000);
    Thread.ofPlatform().daemon().name("scripted-gateway").start(() -> run(scripts));
  }

  TwsSettings settings() {
    return TwsSettings.of(server.getInetAddress().getHostAddress(), server.getLocalPort(), 7);
  }

  /// Waits until the script is over and fails when the script failed.
  void awaitEnd() throws InterruptedException, ExecutionException, TimeoutException {
    played.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private void run(Script... scripts) {
    try {
      for (var script : scripts) {
        try (var socket = server.accept()) {
          socket.setSoTimeout(PATIENCE_SECONDS * 1_000);
          script.play(new Peer(socket));
        }
      }
      played.complete(null);
    } catch (IOException | RuntimeException | AssertionError e) {
      played.completeExceptionally(e);
    }
  }

  /// The client, seen from the gateway.
  static final class Peer {
    private final InputStream in;
    private final OutputStream out;

    private Peer(Socket socket) throws IOException {
      this.in = socket.getInputStream();
      this.out = socket.getOutputStream();
    }

    /// Reads the opening bytes and gives back the versions on offer.
    String offer() throws IOException {
      var prefix = new String(in.readNBytes(4), US_ASCII);
      if (!prefix.equals("API\0")) {
        throw new EOFException("client opened with '" + prefix + "'");
      }
      return new String(Frame.read(in).orElseThrow(), US_ASCII);
    }

    /// Plays a whole, friendly handshake and gives back how the client started its session.
    String welcome(int version) throws IOException {
      offer();
      send(version + "|20261120 08:00:00 America/New_York|");
      var start = receive();
      send("9|1|12|");
      send("15|1|DU1234567|");
      return start;
    }

    void send(String fields) throws IOException {
      Frame.write(out, Golden.fields(fields));
    }

    void sendBytes(int... bytes) throws IOException {
      for (var b : bytes) {
        out.write(b);
      }
    }

    String receive() throws IOException {
      return Golden.text(Frame.read(in).orElseThrow(() -> new EOFException("client is gone")));
    }

    /// Waits until the client has closed the connection.
    void awaitGone() throws IOException {
      Optional<byte[]> next;
      do {
        next = Frame.read(in);
      } while (next.isPresent());
    }
  }
}
