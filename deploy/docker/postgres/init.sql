-- One login and one schema of the same name per service, and a login that can only read, in the
-- database this runs in.
-- Runs as a superuser, in psql or over JDBC, as often as you like. The session says the password of
-- the logins before: set_config('openbell.password', ..., false) or PGOPTIONS="-c openbell.password=...".
do $$
declare
  services constant text[] := array[
    'svc_scheduler', 'svc_scanner', 'svc_ranker', 'svc_order', 'svc_exit', 'svc_approval'
  ];
  service text;
begin
  foreach service in array services loop
    if not exists (select from pg_roles where rolname = service) then
      execute format('create role %I login', service);
    end if;
    execute format('alter role %I password %L', service, current_setting('openbell.password'));
    -- The default search_path begins with "$user": who logs in is at home in this schema.
    execute format('create schema if not exists %I authorization %I', service, service);
  end loop;
  -- The auditor looks at everything and writes nothing.
  if not exists (select from pg_roles where rolname = 'auditor') then
    create role auditor login;
  end if;
  execute format('alter role auditor password %L', current_setting('openbell.password'));
  alter role auditor set default_transaction_read_only = on;
  foreach service in array services loop
    execute format('grant usage on schema %I to auditor', service);
    execute format('grant select on all tables in schema %I to auditor', service);
    execute format(
      'alter default privileges for role %I in schema %I grant select on tables to auditor',
      service, service);
  end loop;
end
$$;

revoke all on schema public from public;
