package org.openbell.launcher;

import java.io.Console;
import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;

/// What the user sees: lines, and on a terminal a last line that is rewritten.
///
/// Colors only on a terminal, and never when NO_COLOR says something (no-color.org).
public final class Screen {
  private static final String ERASE_LINE = "\r\u001b[2K";

  private final PrintStream out;
  private final boolean terminal;
  private final boolean colored;
  private boolean hasProgress;

  public Screen(PrintStream out, boolean terminal, boolean colored) {
    this.out = out;
    this.terminal = terminal;
    this.colored = colored;
  }

  public static Screen standard() {
    return of(System.out, standsAtATerminal(), System.getenv());
  }

  public static Screen of(PrintStream out, boolean terminal, Map<String, String> environment) {
    boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    return new Screen(out, terminal, terminal && !plain);
  }

  public static boolean standsAtATerminal() {
    // Java 25 answers null without a terminal, other versions a console that is none.
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  }

  public boolean isTerminal() {
    return terminal;
  }

  public synchronized void line(String text) {
    erase();
    out.println(text);
    out.flush();
  }

  /// A line that needs the reader: the same words, marked where the terminal can.
  public void warn(String text) {
    line(colored ? "\u001b[33m" + text + "\u001b[0m" : text);
  }

  /// False once nobody reads any more: the pipe behind us is closed.
  public boolean isRead() {
    return !out.checkError();
  }

  /// A line that happened at a moment of the day.
  public void at(String moment, String text) {
    line((colored ? "\u001b[2m" + moment + "\u001b[0m" : moment) + "  " + text);
  }

  /// Rewrites the last line; nothing when the output is a file or a pipe.
  public synchronized void progress(String text) {
    if (terminal) {
      erase();
      out.print(text);
      out.flush();
      hasProgress = true;
    }
  }

  private void erase() {
    if (hasProgress) {
      out.print(ERASE_LINE);
      hasProgress = false;
    }
  }
}
