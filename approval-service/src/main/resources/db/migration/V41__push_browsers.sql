-- Browsers that asked for notifications: where their push service takes them, and their keys.
create table push_browser (
  id       bigint      generated always as identity primary key,
  endpoint text        not null unique,
  key      text        not null,
  secret   text        not null,
  made_at  timestamptz not null default now(),
  made_by  text        not null
);

-- Our own key towards push services, drawn once: browsers listen to no other.
create table push_key (
  id   integer not null primary key check (id = 1),
  pair text    not null
);
