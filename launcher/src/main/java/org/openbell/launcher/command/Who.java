package org.openbell.launcher.command;

import picocli.CommandLine.Option;

/// Who asks for something, and why.
final class Who {
  @Option(
      names = "--by",
      defaultValue = "${sys:user.name:-operator}",
      paramLabel = "NAME",
      description = "Who asks (default: your login name).")
  String by;

  @Option(names = "--words", defaultValue = "", paramLabel = "WORDS", description = "Why.")
  String words;
}
