package org.openbell.approval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// The part of Telegram's Bot API that the desk uses, for one bot.
///
/// `/control/say` takes an update as Telegram would send it but for its number; `/control/calls`
/// tells what the bot has called, in order.
final class FakeTelegram {
  static final String TOKEN = "123456789:AAE-test-test-test-test-test-test-12";

  private static final long HOLD_MILLIS = 2_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<ObjectNode> updates = new ArrayList<>();
  private final ArrayNode calls = JSON.createArrayNode();
  private final Map<Long, String> texts = new HashMap<>();

  private FakeTelegram() {}

  /// Its address, until this process ends.
  static String start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      FakeTelegram telegram = new FakeTelegram();
      server.createContext("/bot" + TOKEN + "/", telegram::call);
      server.createContext("/control/say", telegram::say);
      server.createContext("/control/calls", telegram::tell);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.start();
      return "http://127.0.0.1:" + server.getAddress().getPort();
    } catch (IOException refused) {
      throw new IllegalStateException("no port for a fake Telegram", refused);
    }
  }

  private synchronized void say(HttpExchange exchange) throws IOException {
    ObjectNode update = (ObjectNode) JSON.readTree(exchange.getRequestBody());
    update.put("update_id", 700 + updates.size());
    updates.add(update);
    notifyAll();
    FakeWebhook.send(exchange, 200, "{}");
  }

  private synchronized void tell(HttpExchange exchange) throws IOException {
    FakeWebhook.send(exchange, 200, calls.toString());
  }

  private void call(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String method = path.substring(path.lastIndexOf('/') + 1);
    JsonNode asked = JSON.readTree(exchange.getRequestBody());
    ObjectNode answer = answer(method, asked);
    FakeWebhook.send(exchange, answer.path("ok").asBoolean() ? 200 : 400, answer.toString());
  }

  private synchronized ObjectNode answer(String method, JsonNode asked) {
    if (method.equals("getUpdates")) {
      return ok().set("result", waitFor(asked.path("offset").asLong(0)));
    }
    ObjectNode call = asked.deepCopy();
    calls.addObject().put("method", method).set("asked", call);
    return switch (method) {
      case "sendMessage" -> {
        long id = 10L + texts.size();
        texts.put(id, asked.path("text").asText());
        call.put("message_id", id);
        yield ok().set("result", JSON.createObjectNode().put("message_id", id));
      }
      case "editMessageText" -> edit(asked);
      case "answerCallbackQuery", "setMyCommands" -> ok().put("result", true);
      default -> no("no such method");
    };
  }

  private ObjectNode edit(JsonNode asked) {
    String text = asked.path("text").asText();
    long id = asked.path("message_id").asLong();
    if (!texts.containsKey(id)) {
      return no("Bad Request: message to edit not found");
    }
    return text.equals(texts.put(id, text)) ? no("Bad Request: message is not modified") : ok();
  }

  private ArrayNode waitFor(long offset) {
    long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(HOLD_MILLIS);
    ArrayNode found = from(offset);
    try {
      for (long left = HOLD_MILLIS; found.isEmpty() && left > 0; left = millisTo(until)) {
        wait(left);
        found = from(offset);
      }
      return found;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException(stopped));
    }
  }

  private static long millisTo(long nanos) {
    return TimeUnit.NANOSECONDS.toMillis(nanos - System.nanoTime());
  }

  private ArrayNode from(long offset) {
    ArrayNode found = JSON.createArrayNode();
    updates.stream().filter(each -> each.path("update_id").asLong() >= offset).forEach(found::add);
    return found;
  }

  private static ObjectNode ok() {
    return JSON.createObjectNode().put("ok", true);
  }

  private static ObjectNode no(String words) {
    return JSON.createObjectNode().put("ok", false).put("description", words);
  }
}
