/// What tests of other modules use to reach the test stack. JDK only.
package org.openbell.local.testing;
