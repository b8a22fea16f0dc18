package org.openbell.system.wire;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/// PostgreSQL's protocol, version 3 without TLS: which transaction is about to be committed.
///
/// A statement's text is said once and its name afterwards, so names are remembered. `about` of a
/// COMMIT, and of its answer, is everything that was executed since BEGIN, in lower case.
public final class DatabaseTongue implements Tongue {
  /// The client asks for it; nothing is durable yet.
  public static final String COMMIT = "commit";

  /// The server has done it; the client does not know yet.
  public static final String COMMITTED = "committed";

  private static final int LONGEST = 64 * 1024 * 1024;
  private static final int MOST_STATEMENTS = 5_000;

  @Override
  public Reader newConnection() {
    return new Conversation();
  }

  private static final class Conversation implements Reader {
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, String> texts = new HashMap<>();
    private final List<String> transaction = new ArrayList<>();
    private String committing = "";
    private boolean started;

    @Override
    public Frame next(Way way, DataInputStream from) throws IOException {
      if (way == Way.TO_SERVER && !started) {
        started = true;
        return new Frame(message(-1, body(from)), Passing.other(way));
      }
      int type = from.readUnsignedByte();
      var body = body(from);
      return new Frame(message(type, body), meaning(way, type, body));
    }

    private Passing meaning(Way way, int type, byte[] body) {
      lock.lock();
      try {
        return way == Way.TO_SERVER ? asked(type, body) : told(type, body);
      } finally {
        lock.unlock();
      }
    }

    private Passing asked(int type, byte[] body) {
      switch (type) {
        case 'P' -> {
          if (texts.size() >= MOST_STATEMENTS) {
            throw new IllegalStateException("more than " + MOST_STATEMENTS + " statements");
          }
          texts.put(text(body, 0), text(body, 1).strip().toLowerCase(Locale.ROOT));
        }
        case 'B' -> {
          return executed(texts.getOrDefault(text(body, 1), ""));
        }
        case 'Q' -> {
          return executed(text(body, 0).strip().toLowerCase(Locale.ROOT));
        }
        default -> {
          return Passing.other(Way.TO_SERVER);
        }
      }
      return Passing.other(Way.TO_SERVER);
    }

    private Passing executed(String sql) {
      if (sql.equals("begin")) {
        transaction.clear();
      } else if (sql.equals("commit")) {
        committing = String.join("\n", transaction);
        return new Passing(Way.TO_SERVER, COMMIT, committing, List.of());
      } else {
        transaction.add(sql);
      }
      return Passing.other(Way.TO_SERVER);
    }

    private Passing told(int type, byte[] body) {
      return type == 'C' && text(body, 0).equals("COMMIT")
          ? new Passing(Way.TO_CLIENT, COMMITTED, committing, List.of())
          : Passing.other(Way.TO_CLIENT);
    }
  }

  private static byte[] body(DataInputStream from) throws IOException {
    int length = from.readInt();
    if (length < 4 || length > LONGEST) {
      throw new IOException("a message of " + length + " bytes: is TLS off?");
    }
    var body = new byte[length - 4];
    from.readFully(body);
    return body;
  }

  private static byte[] message(int type, byte[] body) throws IOException {
    var bytes = new ByteArrayOutputStream(body.length + 5);
    var out = new DataOutputStream(bytes);
    if (type >= 0) {
      out.writeByte(type);
    }
    out.writeInt(body.length + 4);
    out.write(body);
    return bytes.toByteArray();
  }

  /// The n-th zero-terminated text from the start.
  private static String text(byte[] body, int which) {
    int from = 0;
    for (int passed = 0; passed < which; passed++) {
      from = end(body, from) + 1;
    }
    return new String(body, from, end(body, from) - from, StandardCharsets.UTF_8);
  }

  private static int end(byte[] body, int from) {
    int at = from;
    while (at < body.length && body[at] != 0) {
      at++;
    }
    return at;
  }
}
