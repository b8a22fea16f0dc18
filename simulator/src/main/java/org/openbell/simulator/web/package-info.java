/// A small JSON-over-HTTP server on the JDK's own: routes, requests, replies.
package org.openbell.simulator.web;
