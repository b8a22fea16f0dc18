package org.openbell.order.arming;

import java.time.Duration;
import java.util.Optional;
import org.openbell.model.session.SessionDate;

/// Everything arming may look at, taken at one moment.
///
/// @param rollCall whether the day's roll call armed it
/// @param account what the gateway calls the account, empty before it did
/// @param accountFits whether it fits mode and settings
/// @param reconciledFor how long ago the books were compared, empty when they never were
/// @param vitals the last measurement, empty before the first
public record ArmingView(
    SessionDate today,
    boolean rollCall,
    boolean active,
    Optional<String> account,
    boolean accountFits,
    Optional<Duration> reconciledFor,
    boolean snapshot,
    ArmingState remembered,
    Optional<Vitals> vitals) {}
