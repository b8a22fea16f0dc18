/// One Kafka broker that is its own controller.
package org.openbell.local.kafka;
