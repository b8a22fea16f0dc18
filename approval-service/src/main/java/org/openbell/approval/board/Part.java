package org.openbell.approval.board;

import java.util.Optional;

/// One service as the desk last found it; `lastSeenSeconds` is real time since it was ready, empty
/// when it never was.
public record Part(String name, boolean ready, String words, Optional<Long> lastSeenSeconds) {}
