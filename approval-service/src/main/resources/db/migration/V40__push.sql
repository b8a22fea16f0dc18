-- What is to be sent to the trader, channel by channel, with the database's own clock. A fact is
-- sent once through each channel, however often it is told.
create table push (
  seq        bigint      generated always as identity primary key,
  channel    text        not null check (channel in ('WEB', 'TELEGRAM', 'WEBHOOK', 'MAIL')),
  key        text        not null,
  loudness   text        not null check (loudness in ('ON', 'SILENT')),
  body       text        not null,
  made_at    timestamptz not null default now(),
  held_until timestamptz not null,
  due_at     timestamptz not null,
  tries      integer     not null default 0,
  failed_at  timestamptz,
  trouble    text,
  receipt    text,
  state      text        not null default 'WAITING'
             check (state in ('WAITING', 'SENT', 'DROPPED', 'GIVEN_UP')),
  settled_at timestamptz,
  unique (channel, key),
  check ((state = 'WAITING') = (settled_at is null))
);

create index push_waiting on push (channel, seq) where state = 'WAITING';
create index push_settled on push (channel, settled_at) where settled_at is not null;
