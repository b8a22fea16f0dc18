package org.openbell.simulator.gateway;

/// Followed positions, in the shape that names a model or the one that does not.
record PositionLine(boolean isMulti, String modelCode) {}
