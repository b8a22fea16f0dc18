package org.openbell.model.session;

/// What the exchange does on a date: trades all day, goes home early, or stays shut.
public sealed interface DayKind permits FullDay, EarlyClose, Closed {}
