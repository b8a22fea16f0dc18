/// The auditor beside the running system: looks, says what it finds, and stops entries.
///
/// It reads Kafka and, with a login that can only read, PostgreSQL. It writes nowhere; what it asks
/// of order-service anybody at this machine may ask.
package org.openbell.auditor.live;
