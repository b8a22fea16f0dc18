package org.openbell.approval;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.logging.Logger;
import org.openbell.kit.json.EventJson;

/// A mail server that takes everything; what came is told at `/mails` over HTTP.
final class FakeSmtp {
  private static final Logger LOG = Logger.getLogger(FakeSmtp.class);

  /// Where it listens for mail, and where it tells what came.
  record Place(int port, String mails) {}

  private final List<String> mails = new CopyOnWriteArrayList<>();

  private FakeSmtp() {}

  static Place start() {
    try {
      FakeSmtp fake = new FakeSmtp();
      ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
      Thread.ofPlatform().name("fake-smtp").daemon().start(() -> fake.serve(server));
      HttpServer told =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      told.createContext(
          "/mails",
          asked -> FakeWebhook.send(asked, 200, EventJson.mapper().writeValueAsString(fake.mails)));
      told.start();
      return new Place(
          server.getLocalPort(), "http://127.0.0.1:" + told.getAddress().getPort() + "/mails");
    } catch (IOException refused) {
      throw new IllegalStateException("no port for a fake mail server", refused);
    }
  }

  private void serve(ServerSocket server) {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        Thread.ofPlatform().name("fake-smtp-talk").daemon().start(() -> talk(client));
      } catch (IOException closed) {
        LOG.info("the fake mail server is closed", closed);
        return;
      }
    }
  }

  private void talk(Socket client) {
    try (client;
        var in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        var out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.UTF_8)) {
      say(out, "220 fake");
      String line = in.readLine();
      while (line != null) {
        switch (line.split(" ", 2)[0].toUpperCase(Locale.ROOT)) {
          case "DATA" -> {
            say(out, "354 go on");
            mails.add(text(in));
            say(out, "250 taken");
          }
          case "QUIT" -> say(out, "221 bye");
          default -> say(out, "250 fine");
        }
        line = in.readLine();
      }
    } catch (IOException gone) {
      LOG.debug("whoever mailed is gone", gone);
    }
  }

  private static String text(BufferedReader in) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      text.append(line).append('\n');
    }
    return text.toString();
  }

  private static void say(PrintWriter out, String line) {
    out.print(line + "\r\n");
    out.flush();
  }
}
