/// The protocol as types: what a client asks ([Request]) and what a gateway says ([Response]).
package org.openbell.tws.message;
