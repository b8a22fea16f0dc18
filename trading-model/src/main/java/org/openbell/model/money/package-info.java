/// The only place with arithmetic on money: amounts, prices, share counts, percentages, ticks.
package org.openbell.model.money;
