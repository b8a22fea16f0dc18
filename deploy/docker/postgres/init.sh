#!/bin/sh
# Mounted into /docker-entrypoint-initdb.d of the postgres image, which runs it once, on an empty
# volume. init.sql is mounted beside that folder, not in it: it needs the password first.
set -eu
PGOPTIONS="-c openbell.password=$OPENBELL_DB_PASSWORD" psql -v ON_ERROR_STOP=1 \
  --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" --file /openbell/init.sql
