/// The broker's side of the money: one account, its holdings, and the ledger nobody can argue with.
package org.openbell.simulator.account;
