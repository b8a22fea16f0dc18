/// Settings, and what is built from them.
package org.openbell.ranker.wiring;
