-- Order numbers for the broker: they only grow, whatever happens to the process.
create sequence broker_order_id start 1 increment 1;

create table trade (
  trade_id         text        not null primary key,
  session_date     date        not null,
  scan_id          text        not null,
  kind             text        not null,
  symbol           text        not null,
  name             text        not null,
  listed_on        text        not null,
  shares           bigint      not null check (shares > 0),
  reference        numeric     not null,
  target           numeric     not null,
  stop             numeric     not null,
  confidence       numeric     not null,
  reason           text        not null,
  good_until       timestamptz not null,
  stage            text        not null,
  protect_shares   bigint,
  protect_stop     numeric,
  protect_target   numeric,
  protect_time     timestamptz,
  protected_shares bigint      not null default 0,
  closing          text
);
create index trade_by_date on trade (session_date);

-- An intent is written before it is sent; the reference and the number travel to the broker.
create table order_intent (
  order_ref       text        not null primary key,
  trade_id        text        not null references trade,
  session_date    date        not null,
  broker_order_id integer     not null unique,
  symbol          text        not null,
  name            text        not null,
  listed_on       text        not null,
  side            text        not null,
  kind            text        not null,
  price           numeric,
  wakes_at        timestamptz,
  shares          bigint      not null check (shares > 0),
  oca_group       text        not null,
  state           text        not null,
  state_at        timestamptz,
  filled          bigint      not null default 0,
  reject_code     integer     not null default 0,
  errand          text        not null,
  permanent_id    bigint      not null,
  confirmed       bigint      not null,
  cancel_asked    boolean     not null,
  changed_at      timestamptz not null,
  absent_since    timestamptz,
  steps           integer     not null
);
create index order_intent_by_date on order_intent (session_date);
create index order_intent_by_trade on order_intent (trade_id);
create index order_intent_errands on order_intent (broker_order_id) where errand <> 'NONE';

-- Fills are money: rows are added, never changed.
create table fill (
  execution_id text        not null primary key,
  order_ref    text        not null,
  trade_id     text        not null,
  session_date date        not null,
  symbol       text        not null,
  side         text        not null,
  shares       bigint      not null check (shares > 0),
  price        numeric     not null,
  executed_at  timestamptz not null,
  venue        text        not null,
  recorded_at  timestamptz not null default now()
);
create index fill_by_trade on fill (trade_id);
create index fill_by_date on fill (session_date);

create table commission (
  execution_id text        not null primary key references fill,
  amount       numeric     not null,
  recorded_at  timestamptz not null default now()
);

create table house (
  id           integer not null primary key check (id = 1),
  session_date date,
  armed        boolean not null,
  halted       boolean not null,
  done_for_day boolean not null,
  snapshot_of  date,
  account      text    not null,
  settled_cash numeric not null
);

create table foreign_holding (
  symbol text   not null primary key,
  shares bigint not null
);

-- What is recorded stays as it was recorded, whoever is logged in.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% rows are never changed', tg_table_name;
end $$;
create trigger fill_is_append_only before update or delete on fill
  for each row execute function refuse_change();
create trigger commission_is_append_only before update or delete on commission
  for each row execute function refuse_change();
