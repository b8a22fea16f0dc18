-- What was told or missed on each date of the exchange: the key is what makes it once.
create table agenda_item (
  session_date date        not null,
  name         text        not null,
  outcome      text        not null check (outcome in ('TOLD', 'MISSED')),
  settled_at   timestamptz not null,
  primary key (session_date, name)
);

-- The morning's positions, as order-service told them.
create table master_position (
  trade_id     text           not null primary key,
  session_date date           not null,
  exit_reason  text,
  gross_pnl    numeric(18, 4),
  check ((exit_reason is null) = (gross_pnl is null))
);

create index master_position_of_date on master_position (session_date);
