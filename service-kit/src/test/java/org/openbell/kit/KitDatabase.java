package org.openbell.kit;

import org.flywaydb.core.Flyway;
import org.openbell.local.testing.TestDatabase;
import org.openbell.local.testing.TestStackClient;
import org.postgresql.ds.PGSimpleDataSource;

/// A database with the tables that every service has, in the schema of one of them.
public final class KitDatabase {
  private KitDatabase() {}

  public static PGSimpleDataSource fresh() {
    TestDatabase fresh = TestStackClient.freshDatabase();
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl(fresh.jdbcUrl());
    database.setUser("svc_scheduler");
    database.setPassword(fresh.password());
    Flyway.configure().dataSource(database).locations("db/kit").load().migrate();
    return database;
  }
}
