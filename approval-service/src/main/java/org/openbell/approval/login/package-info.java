/// Whether the gateway's weekly login is done; pure.
package org.openbell.approval.login;
