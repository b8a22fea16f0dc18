/// Order-service alone between a real Kafka, a real PostgreSQL and the simulator's gateway, each a
/// process of its own: what becomes of orders when something breaks between two of them.
///
/// Start reading at [OrderPath].
package org.openbell.system.path;
