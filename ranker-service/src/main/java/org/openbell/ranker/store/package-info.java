/// Rows about the rankings of the day and about every question to a model.
package org.openbell.ranker.store;
