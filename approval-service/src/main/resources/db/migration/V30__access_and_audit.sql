-- Who may: tokens and sessions by the SHA-256 of their secrets, with the database's own clock.
create table access_token (
  hash       text        not null primary key check (hash ~ '^[0-9a-f]{64}$'),
  role       text        not null check (role in ('VIEWER', 'TRADER', 'ADMIN')),
  made_at    timestamptz not null default now(),
  made_by    text        not null,
  revoked_at timestamptz
);

-- One good token for each role.
create unique index access_token_of_role on access_token (role) where revoked_at is null;

create table desk_session (
  hash       text        not null primary key check (hash ~ '^[0-9a-f]{64}$'),
  name       text        not null,
  role       text        not null check (role in ('VIEWER', 'TRADER', 'ADMIN')),
  token      text        references access_token (hash),
  made_at    timestamptz not null default now(),
  expires_at timestamptz not null,
  proven_at  timestamptz not null default now(),
  ended_at   timestamptz
);

-- Who did what, when, from where, and what became of it.
create table audit (
  seq         bigint      generated always as identity primary key,
  at          timestamptz not null default now(),
  exchange_at timestamptz not null,
  who         text        not null,
  role        text,
  method      text,
  action      text        not null,
  subject     text        not null,
  address     text        not null,
  outcome     text        not null check (outcome in ('DONE', 'REFUSED', 'FAILED')),
  words       text        not null
);

-- Only ever added to, also by us.
create function audit_is_only_added_to() returns trigger language plpgsql as $$
begin
  raise exception 'the audit is only ever added to';
end
$$;

create trigger audit_rows_stay before update or delete on audit
  for each row execute function audit_is_only_added_to();
create trigger audit_stays before truncate on audit
  for each statement execute function audit_is_only_added_to();

-- What was answered to a decision, by the key that its sender gave it.
create table answered (
  key     text        not null primary key,
  asked   text        not null,
  status  integer     not null,
  body    text        not null,
  made_at timestamptz not null default now()
);
