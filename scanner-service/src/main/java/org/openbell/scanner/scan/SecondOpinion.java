package org.openbell.scanner.scan;

import java.time.Instant;
import java.util.Optional;
import org.openbell.model.money.Price;

/// What the other vendor thinks a stock is worth, and since when, if it says so.
public record SecondOpinion(Price price, Optional<Instant> at) {}
