-- Questions to the operator. One conditional update from PENDING to a final state decides each.
create table approval (
  trade_id       text        not null primary key,
  plan           text        not null,
  requested_at   timestamptz not null,
  lapses_at      timestamptz not null,
  good_until     timestamptz not null,
  state          text        not null
                 check (state in ('PENDING', 'APPROVED', 'REFUSED', 'LAPSED')),
  decided_at     timestamptz,
  decided_by     text,
  words          text,
  approved_until timestamptz,
  check ((state = 'PENDING') = (decided_at is null)),
  check ((state = 'APPROVED') = (approved_until is not null))
);

create index approval_pending on approval (lapses_at) where state = 'PENDING';

-- Every event that reached the desk, once; body is the event as it was on the wire.
create table journal (
  seq          bigint      generated always as identity primary key,
  event_id     text        not null unique,
  type         text        not null,
  occurred_at  timestamptz not null,
  session_date date        not null,
  trade_id     text,
  caused_by    text        not null,
  line         text,
  body         text        not null
);

create index journal_of_date on journal (session_date, type, seq);

-- Which symbols an event is about.
create table journal_mention (
  symbol text   not null,
  seq    bigint not null references journal (seq),
  primary key (symbol, seq)
);
