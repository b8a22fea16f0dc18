package org.openbell.launcher.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.openbell.launcher.Screen;

/// The lines that the person types, when there is a person: none without a terminal.
final class Keyboard {
  private static final int MOST_UNREAD_LINES = 100;

  private Keyboard() {}

  static BlockingQueue<String> lines(Screen screen) {
    var lines = new ArrayBlockingQueue<String>(MOST_UNREAD_LINES);
    if (screen.isTerminal()) {
      Thread.ofPlatform().daemon().name("keyboard").start(() -> read(lines));
    }
    return lines;
  }

  private static void read(BlockingQueue<String> lines) {
    // Never closed: the terminal is not ours.
    var reader = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
    try {
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        // What is typed faster than anybody reads is dropped.
        var _ = lines.offer(line);
      }
    } catch (IOException terminalGone) {
      throw new UncheckedIOException(terminalGone);
    }
  }
}
