package org.openbell.simulator.venue;

import java.util.Optional;
import org.openbell.simulator.market.Listing;

/// An order as a client hands it in.
///
/// `parentId` is the order id of a bracket's entry, 0 for none. An order with `transmit` false is
/// kept aside until a member of its bracket arrives with `transmit` true.
public record Ticket(
    OrderKey key,
    Listing listing,
    Terms terms,
    String orderRef,
    Optional<Oca> oca,
    int parentId,
    boolean transmit) {
  boolean isChild() {
    return parentId != 0;
  }

  Optional<OrderKey> parent() {
    return isChild() ? Optional.of(key.sibling(parentId)) : Optional.empty();
  }

  Ticket withKey(OrderKey newKey) {
    return new Ticket(newKey, listing, terms, orderRef, oca, parentId, transmit);
  }

  Ticket withTerms(Terms newTerms) {
    return new Ticket(key, listing, newTerms, orderRef, oca, parentId, transmit);
  }

  Ticket withOca(Oca newOca) {
    return new Ticket(key, listing, terms, orderRef, Optional.of(newOca), parentId, transmit);
  }
}
