/// What other services tell the ranker.
package org.openbell.ranker.inbound;
