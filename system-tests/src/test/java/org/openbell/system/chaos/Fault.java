package org.openbell.system.chaos;

import java.time.Duration;

/// One thing that is done to the running stack; lengths are real time.
///
/// As text it is what stands in a schedule: `kill order-service down 2000ms`.
sealed interface Fault {
  /// `kill -9`; it is started again after that time, and while it cannot start, again.
  record Kill(Target target, Duration down) implements Fault {
    @Override
    public String text() {
      return "kill " + target.process() + " down " + down.toMillis() + "ms";
    }
  }

  /// Everything of ours at once: the six services, Kafka and PostgreSQL, for good.
  record KillAll() implements Fault {
    @Override
    public String text() {
      return "kill-all";
    }
  }

  /// SIGSTOP, and SIGCONT after that time.
  record Freeze(Target target, Duration length) implements Fault {
    @Override
    public String text() {
      return "freeze " + target.process() + " " + length.toMillis() + "ms";
    }
  }

  /// Both ends see the connections end; new ones are let through.
  record Cut(Line line) implements Fault {
    @Override
    public String text() {
      return "cut " + line.text();
    }
  }

  /// The line is dead and nobody is told; after that time the server notices.
  record Silence(Line line, Duration length) implements Fault {
    @Override
    public String text() {
      return "silence " + line.text() + " " + length.toMillis() + "ms";
    }
  }

  /// Nothing flows for that time, then everything in its order.
  record Stall(Line line, Duration length) implements Fault {
    @Override
    public String text() {
      return "stall " + line.text() + " " + length.toMillis() + "ms";
    }
  }

  /// The newest records of the topic are told once more.
  record Repeat(String topic, int records) implements Fault {
    @Override
    public String text() {
      return "repeat " + topic + " " + records;
    }
  }

  /// A record that no service can read; it stops their lines until the operator, after that time,
  /// has them started behind it.
  record Poison(String topic, Duration mendedAfter) implements Fault {
    @Override
    public String text() {
      return "poison " + topic + " " + mendedAfter.toMillis() + "ms";
    }
  }

  /// The clock of that process jumps ahead of everybody else's, and stays there.
  record ClockJump(Target target, Duration ahead) implements Fault {
    @Override
    public String text() {
      return "jump " + target.process() + " " + ahead.toMillis() + "ms";
    }
  }

  /// That service runs another build all day.
  record Stale(Target target) implements Fault {
    @Override
    public String text() {
      return "stale " + target.process();
    }
  }

  /// What a gateway, an exchange or the account's owner does, in the simulator's words.
  record Broker(String script) implements Fault {
    @Override
    public String text() {
      return "broker " + script;
    }
  }

  String text();

  /// The first word: how faults are counted, together with what they hit.
  default String kind() {
    return switch (this) {
      case Kill(var target, var _) -> "kill " + target.process();
      case KillAll() -> "kill everything";
      case Freeze(var target, var _) -> "freeze " + target.process();
      case Cut(var line) -> "cut " + line.text();
      case Silence(var line, var _) -> "silence " + line.text();
      case Stall(var line, var _) -> "stall " + line.text();
      case Repeat(var _, var _) -> "repeat records";
      case Poison(var _, var _) -> "poison";
      case ClockJump(var target, var _) -> "clock jump " + target.process();
      case Stale(var _) -> "stale build";
      case Broker(var script) -> "broker " + word(script);
    };
  }

  private static String word(String script) {
    int from = script.indexOf("fault:") + "fault:".length();
    int comma = script.indexOf(',', from);
    int end = comma < 0 ? script.indexOf('}', from) : comma;
    return script.substring(from, end).strip().replace("\"", "");
  }

  static Fault parse(String text) {
    var words = text.split(" ", -1);
    return switch (words[0]) {
      case "kill" -> new Kill(Target.parse(words[1]), millis(words[3]));
      case "kill-all" -> new KillAll();
      case "freeze" -> new Freeze(Target.parse(words[1]), millis(words[2]));
      case "cut" -> new Cut(Line.parse(words[1]));
      case "silence" -> new Silence(Line.parse(words[1]), millis(words[2]));
      case "stall" -> new Stall(Line.parse(words[1]), millis(words[2]));
      case "repeat" -> new Repeat(words[1], Integer.parseInt(words[2]));
      case "poison" -> new Poison(words[1], millis(words[2]));
      case "jump" -> new ClockJump(Target.parse(words[1]), millis(words[2]));
      case "stale" -> new Stale(Target.parse(words[1]));
      case "broker" -> new Broker(text.substring("broker ".length()));
      default -> throw new IllegalArgumentException("no fault is called '" + words[0] + "'");
    };
  }

  private static Duration millis(String text) {
    return Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - "ms".length())));
  }
}
