-- Every scan that was answered, and how it came to its answer.
create table scan (
  scan_id       text        not null primary key,
  session_date  date        not null,
  kind          text        not null check (kind in ('PRE_OPEN', 'RESCAN')),
  answered_at   timestamptz not null,
  universe      integer     not null,
  quoted        integer     not null,
  eligible      integer     not null,
  cross_checked integer     not null,
  -- Tickers, best first, parted by blanks.
  candidates    text        not null,
  -- Counts by reason: SMALL_MOVE=3204, WIDE_SPREAD=120
  excluded      text        not null,
  failure       text
);

create index scan_by_date on scan (session_date);
