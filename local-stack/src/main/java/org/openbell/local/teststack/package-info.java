/// Kafka and PostgreSQL once for a whole test run, embedded or in containers.
package org.openbell.local.teststack;
