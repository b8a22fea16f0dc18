/// Settings, and the assembly fed with Kafka and PostgreSQL.
package org.openbell.exit.wiring;
