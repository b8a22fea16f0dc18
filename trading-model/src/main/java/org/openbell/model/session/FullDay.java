package org.openbell.model.session;

/// A session of normal length, 09:30 to 16:00 New York.
public record FullDay() implements DayKind {}
