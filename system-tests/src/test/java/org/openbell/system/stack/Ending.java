package org.openbell.system.stack;

import java.util.List;

/// How a run ended: the launcher's exit code, -1 if it did not end, and which processes were left.
public record Ending(int exitCode, List<String> left) {}
