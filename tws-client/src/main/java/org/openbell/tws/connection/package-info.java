/// The socket, its threads, and the pace at which we may write.
package org.openbell.tws.connection;
