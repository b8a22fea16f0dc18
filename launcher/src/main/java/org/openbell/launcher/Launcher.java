package org.openbell.launcher;

import org.openbell.launcher.command.OpenbellCommand;

/// The door of `launcher.jar`.
public final class Launcher {
  private Launcher() {}

  public static void main(String[] args) {
    System.exit(OpenbellCommand.commandLine().execute(args));
  }
}
