package org.openbell.system.wire;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// A TCP proxy in front of one server: passes messages on, one at a time and in their order.
///
/// Traps tamper with chosen messages; listeners hear every message with the nanosecond at which it
/// was passed on. Both run on the line's own threads, so that nothing overtakes them.
public final class Wire implements AutoCloseable {
  private static final int BUFFER = 64 * 1024;

  private final Tongue tongue;
  private final int serverPort;
  private final ServerSocket door;
  private final List<Trap> traps = new CopyOnWriteArrayList<>();
  private final List<BiConsumer<Passing, Long>> listeners = new CopyOnWriteArrayList<>();
  private final List<Conversation> conversations = new CopyOnWriteArrayList<>();
  private volatile boolean admits = true;

  private Wire(Tongue tongue, int serverPort, ServerSocket door) {
    this.tongue = tongue;
    this.serverPort = serverPort;
    this.door = door;
  }

  /// Listens on any free port of this machine and passes on to that port of this machine.
  public static Wire to(int serverPort, Tongue tongue) throws IOException {
    var door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    var wire = new Wire(tongue, serverPort, door);
    Thread.ofVirtual().name("wire-door").start(wire::admit);
    return wire;
  }

  public int port() {
    return door.getLocalPort();
  }

  public Trap set(Trap trap) {
    traps.add(trap);
    return trap;
  }

  public void listen(BiConsumer<Passing, Long> listener) {
    listeners.add(listener);
  }

  /// Ends every connection there is.
  public void cutAll() {
    conversations.forEach(Conversation::cut);
  }

  /// Does something to every connection there is.
  public void each(Consumer<Conversation> act) {
    conversations.stream().filter(Conversation::isOpen).forEach(act);
  }

  /// Whether new connections are let through; those there are stay.
  public void admitNew(boolean admit) {
    admits = admit;
  }

  private void admit() {
    while (!door.isClosed()) {
      try {
        var client = door.accept();
        if (admits) {
          connect(client);
        } else {
          client.close();
        }
      } catch (IOException closed) {
        if (!door.isClosed()) {
          throw new IllegalStateException("the wire's door failed", closed);
        }
      }
    }
  }

  private void connect(Socket client) throws IOException {
    Socket server;
    try {
      server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
    } catch (IOException nobodyThere) {
      // As the client would have seen it without us.
      client.close();
      return;
    }
    client.setTcpNoDelay(true);
    server.setTcpNoDelay(true);
    var conversation = new Conversation(client, server);
    conversations.removeIf(old -> !old.isOpen());
    conversations.add(conversation);
    var reader = tongue.newConnection();
    Thread.ofVirtual()
        .name("wire-to-server")
        .start(() -> pump(conversation, reader, Way.TO_SERVER, client, server));
    Thread.ofVirtual()
        .name("wire-to-client")
        .start(() -> pump(conversation, reader, Way.TO_CLIENT, server, client));
  }

  private void pump(
      Conversation conversation, Tongue.Reader reader, Way way, Socket from, Socket to) {
    try {
      var in = new DataInputStream(new BufferedInputStream(from.getInputStream(), BUFFER));
      var out = new BufferedOutputStream(to.getOutputStream(), BUFFER);
      while (true) {
        var frame = reader.next(way, in);
        pass(conversation, frame, out);
        if (in.available() == 0) {
          out.flush();
        }
      }
    } catch (IOException ended) {
      // One side has gone: the other one hears of it, unless nobody is to hear anything.
      if (!conversation.isSilent()) {
        conversation.cut();
      }
    }
  }

  private void pass(Conversation conversation, Frame frame, BufferedOutputStream out)
      throws IOException {
    var passing = frame.passing();
    conversation.awaitFlow(true);
    var trap = trapFor(passing);
    var fate = Trap.Fate.PASS;
    if (trap.isPresent() && trap.get().moment() == Trap.Moment.BEFORE) {
      out.flush();
      fate = trap.get().act(conversation);
      conversation.awaitFlow(true);
    }
    if (conversation.isSilent() || fate == Trap.Fate.DROP) {
      return;
    }
    boolean after = trap.isPresent() && trap.get().moment() == Trap.Moment.AFTER;
    if (after) {
      conversation.hold();
    }
    out.write(frame.bytes());
    if (fate == Trap.Fate.TWICE) {
      out.write(frame.bytes());
    }
    long now = System.nanoTime();
    listeners.forEach(listener -> listener.accept(passing, now));
    if (after) {
      out.flush();
      try {
        trap.get().act(conversation);
      } finally {
        conversation.release();
      }
    }
  }

  private Optional<Trap> trapFor(Passing passing) {
    return traps.stream().filter(trap -> !trap.hasSprung() && trap.catches(passing)).findFirst();
  }

  @Override
  public void close() throws IOException {
    door.close();
    cutAll();
  }
}
