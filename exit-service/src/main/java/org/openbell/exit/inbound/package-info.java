/// Kafka channels, health and `GET /positions`: outside words to our inputs.
package org.openbell.exit.inbound;
