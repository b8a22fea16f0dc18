-- What the guard of the stop, halts, the night and the broker's last word need to survive a restart.
alter table held_position
  drop constraint held_position_state_check,
  drop constraint waiting_has_an_end,
  add constraint held_position_state_check check (state in (
    'NOT_HELD', 'UNPLANNED', 'PROTECTING', 'PROTECTED', 'UNPROTECTED', 'CLOSING',
    'FLATTENING', 'CARRIED', 'CLOSED', 'FLAT')),
  -- The steps of the broker's market rule: pairs of lowest price and step, from the lowest up.
  add column price_steps   text,
  add column last_price    numeric(16,4),
  add column last_at       timestamptz,
  add column crossed_at    numeric(16,4),
  add column breach_since  timestamptz,
  add column breach_first  numeric(16,4),
  add column breach_due    boolean not null default false,
  add column halt          text    not null default 'NONE'
    check (halt in ('NONE', 'HALTED', 'PAUSED')),
  add column halt_ended_at timestamptz,
  add column attempts      integer;

-- Earlier rows: the entry is the price seen last, and nobody asks again for what is closed.
update held_position
   set last_price = average_entry, last_at = planned_at
 where planned_at is not null;
update held_position set state = 'FLAT' where state = 'CLOSED';

alter table held_position
  add constraint waiting_has_an_end check (
    state not in ('PROTECTING', 'CLOSING', 'FLATTENING', 'CLOSED') or waits_until is not null),
  add constraint seen_when_planned check (planned_at is null or last_at is not null),
  add constraint breach_is_whole check ((breach_since is null) = (breach_first is null));

drop index held_position_open;
create index held_position_awake on held_position (trade) where state not in ('NOT_HELD', 'FLAT');

-- Every sale of ours: why, what was asked for, what it brought, what made the difference. Only added
-- to. A correction of the exchange has an execution id of its own.
create table exit_account (
  execution_id text          not null,
  trade        text          not null,
  reason       text          not null,
  shares       bigint        not null check (shares > 0),
  asked        numeric(16,4),
  paid         numeric(16,4),
  shortfall    numeric(18,4) not null,
  cause        text          not null check (cause in ('NONE', 'GAP', 'HALT', 'SLIPPAGE', 'UNKNOWN')),
  recorded_at  timestamptz   not null,
  primary key (trade, execution_id)
);
