package org.openbell.model.instrument;

/// A listed stock: its symbol, its name for people, and where its auction happens.
public record Instrument(Symbol symbol, String name, Exchange listedOn) {}
