/// What can be traded: a symbol, the exchange that lists it, and what kind of paper it is.
package org.openbell.model.instrument;
