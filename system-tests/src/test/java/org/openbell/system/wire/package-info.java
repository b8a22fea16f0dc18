/// A man in the middle: reads what two processes tell each other, and tampers with it on demand.
package org.openbell.system.wire;
