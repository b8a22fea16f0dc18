/// The positions as rows of schema exit.
package org.openbell.exit.store;
