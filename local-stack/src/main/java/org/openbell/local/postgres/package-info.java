/// One PostgreSQL server with the logins and schemas of the six services.
package org.openbell.local.postgres;
