-- One login and one schema of the same name per service, in the database this runs in.
-- Runs as a superuser, in psql or over JDBC, as often as you like. The session says the password of
-- the logins before: set_config('openbell.password', ..., false) or PGOPTIONS="-c openbell.password=...".
do $$
declare
  service text;
begin
  foreach service in array array[
    'svc_scheduler', 'svc_scanner', 'svc_ranker', 'svc_order', 'svc_exit', 'svc_approval'
  ] loop
    if not exists (select from pg_roles where rolname = service) then
      execute format('create role %I login', service);
    end if;
    execute format('alter role %I password %L', service, current_setting('openbell.password'));
    -- The default search_path begins with "$user": who logs in is at home in this schema.
    execute format('create schema if not exists %I authorization %I', service, service);
  end loop;
end
$$;

revoke all on schema public from public;
