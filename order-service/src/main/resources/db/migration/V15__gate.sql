-- What the scans found: only that may be bought. Rows are added, never changed.
create table candidate (
  scan_id text        not null,
  symbol  text        not null,
  seen_at timestamptz not null,
  primary key (scan_id, symbol)
);

-- Which builds answered the last roll call, and whether somebody armed a live day by hand.
create table arming (
  id           integer not null primary key check (id = 1),
  woken_for    date,
  builds       text    not null,
  hand_date    date,
  hand_account text,
  hand_by      text,
  hand_words   text,
  hand_at      timestamptz
);
