package org.openbell.simulator.web;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds who answers a path; `{word}` in a template stands for one part of it.
public final class Router {
  private static final Pattern WORD = Pattern.compile("\\{([a-z]+)}");

  private final List<Route> routes = new CopyOnWriteArrayList<>();

  private record Route(
      String method, Pattern shape, List<String> words, Function<Request, Reply> answer) {}

  public void get(String template, Function<Request, Reply> answer) {
    add("GET", template, answer);
  }

  public void post(String template, Function<Request, Reply> answer) {
    add("POST", template, answer);
  }

  public void delete(String template, Function<Request, Reply> answer) {
    add("DELETE", template, answer);
  }

  private void add(String method, String template, Function<Request, Reply> answer) {
    List<String> words = new ArrayList<>();
    StringBuilder shape = new StringBuilder();
    Matcher word = WORD.matcher(template);
    int end = 0;
    while (word.find()) {
      words.add(word.group(1));
      shape.append(Pattern.quote(template.substring(end, word.start()))).append("([^/:]+)");
      end = word.end();
    }
    shape.append(Pattern.quote(template.substring(end)));
    routes.add(new Route(method, Pattern.compile(shape.toString()), words, answer));
  }

  /// The answer of the first route that fits; 404 and 405 in words, 400 for a bad parameter.
  public Reply answer(Request request) {
    boolean pathKnown = false;
    for (Route route : routes) {
      Matcher path = route.shape().matcher(request.path());
      if (path.matches()) {
        pathKnown = true;
        if (route.method().equals(request.method())) {
          return answer(route, request, path);
        }
      }
    }
    return pathKnown
        ? Reply.of(405, Map.of("error", request.method() + " is not served at " + request.path()))
        : Reply.of(404, Map.of("error", "nothing is served at " + request.path()));
  }

  private static Reply answer(Route route, Request request, Matcher path) {
    Map<String, String> captured = new HashMap<>();
    for (int i = 0; i < route.words().size(); i++) {
      captured.put(route.words().get(i), path.group(i + 1));
    }
    try {
      return route.answer().apply(request.with(captured));
    } catch (IllegalArgumentException | DateTimeException bad) {
      return Reply.of(400, Map.of("status", "ERROR", "error", String.valueOf(bad.getMessage())));
    }
  }
}
