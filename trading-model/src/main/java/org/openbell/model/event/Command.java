package org.openbell.model.event;

/// Something one service asks another to do; it may be answered with a no.
public sealed interface Command extends Event permits OrderCommand {}
