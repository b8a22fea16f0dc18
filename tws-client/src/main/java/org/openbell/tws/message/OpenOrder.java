package org.openbell.tws.message;

import java.math.BigDecimal;
import java.util.Optional;

/// An order as the broker keeps it. Filled and remaining shares are in [OrderStatus], not here.
///
/// @param orderId 0 or negative for orders of other clients or of a human
/// @param permId the broker's permanent number of the order
/// @param clientId who placed it
/// @param quantity shares ordered; does not shrink with fills
/// @param limitPrice USD per share; market orders often show 0
/// @param auxPrice USD per share, the stop price of stop types
/// @param goodAfterTime as the gateway spells it
/// @param statusText the broker's word behind `status`
/// @param margin only in answers to a what-if order
/// @param commission estimated, only in answers to a what-if order
/// @param minimumCommission lower end of the estimate, where the broker gives a range instead
/// @param maximumCommission upper end of that range
/// @param warningText empty, or what the broker wants a human to know
/// @param rejectReason empty, or why the order was refused
/// @param submitter user name behind the order, where the gateway says it
public record OpenOrder(
    int orderId,
    long permId,
    int clientId,
    Contract contract,
    Side side,
    BigDecimal quantity,
    String orderType,
    Optional<BigDecimal> limitPrice,
    Optional<BigDecimal> auxPrice,
    String timeInForce,
    String ocaGroup,
    int ocaType,
    String account,
    String orderRef,
    String goodAfterTime,
    int parentId,
    boolean outsideRth,
    boolean whatIf,
    OrderState status,
    String statusText,
    MarginEffect margin,
    Optional<BigDecimal> commission,
    Optional<BigDecimal> minimumCommission,
    Optional<BigDecimal> maximumCommission,
    String commissionCurrency,
    String warningText,
    String rejectReason,
    String submitter)
    implements Response {

  /// What a what-if order would do to the account, in its base currency. Empty is unknown, not
  /// zero.
  public record MarginEffect(
      Optional<BigDecimal> initialBefore,
      Optional<BigDecimal> maintenanceBefore,
      Optional<BigDecimal> equityWithLoanBefore,
      Optional<BigDecimal> initialChange,
      Optional<BigDecimal> maintenanceChange,
      Optional<BigDecimal> equityWithLoanChange,
      Optional<BigDecimal> initialAfter,
      Optional<BigDecimal> maintenanceAfter,
      Optional<BigDecimal> equityWithLoanAfter) {}
}
