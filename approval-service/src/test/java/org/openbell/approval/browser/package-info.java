/// The page as a person meets it: in a real browser, against a desk that says what a test wants.
package org.openbell.approval.browser;
