/// Settings, and the one place where the desk is put together.
package org.openbell.approval.wiring;
