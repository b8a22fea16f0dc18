-- What exit-service watches: one row for each trade that was ever held, prices in US dollars.
create table held_position (
  trade          text          not null primary key,
  revision       bigint        not null check (revision > 0),
  state          text          not null check (state in (
                   'NOT_HELD', 'UNPLANNED', 'PROTECTING', 'PROTECTED', 'UNPROTECTED',
                   'FLATTENING', 'CLOSED')),
  shares         bigint        not null check (shares >= 0),
  average_entry  numeric(16,4),
  stop_percent   numeric(8,4),
  target_percent numeric(8,4),
  stop           numeric(16,4),
  target         numeric(16,4),
  time_exit      timestamptz,
  planned_at     timestamptz,
  lowest         numeric(16,4),
  highest        numeric(16,4),
  stop_told      boolean       not null default false,
  target_told    boolean       not null default false,
  chases         integer,
  waits_until    timestamptz,
  failure_told   boolean       not null default false,

  constraint planned_when_held check (
    state in ('NOT_HELD', 'UNPLANNED')
    or (average_entry is not null and stop_percent is not null and target_percent is not null
        and stop is not null and target is not null and time_exit is not null
        and planned_at is not null and lowest <= highest)),
  constraint waiting_has_an_end check (
    state not in ('PROTECTING', 'FLATTENING') or waits_until is not null)
);

create index held_position_open on held_position (trade) where state not in ('NOT_HELD', 'CLOSED');
