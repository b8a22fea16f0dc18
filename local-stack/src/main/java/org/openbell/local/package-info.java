/// Kafka and PostgreSQL for one machine: each a process of its own, without Docker.
///
/// Start reading at [LocalStack], the door of the jar.
package org.openbell.local;
