package org.openbell.auditor.fact;

import java.math.BigDecimal;
import java.util.Map;

/// What one model that answered usably said of a scan's candidates: confidences by symbol.
public record Ballot(String scan, String model, Map<String, BigDecimal> confidences)
    implements Fact {}
