-- Events taken: the row is written in the transaction of the effect, so a repeat changes nothing.
create table inbox (
  event_id    text        not null primary key,
  type        text        not null,
  admitted_at timestamptz not null default now()
);

-- Events to tell: written in the transaction of the effect, carried to Kafka by the relay, kept
-- for the day so that they can be told again.
create table outbox (
  seq          bigint      generated always as identity primary key,
  event_id     text        not null unique,
  topic        text        not null,
  key          text        not null,
  type         text        not null,
  body         text        not null,
  created_at   timestamptz not null default now(),
  published_at timestamptz
);

create index outbox_unpublished on outbox (seq) where published_at is null;
