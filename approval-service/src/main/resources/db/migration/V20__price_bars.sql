-- What was seen of prices, ten seconds to a row, for the reports that ask what else could have been.
create table price_bar (
  symbol       text           not null,
  since        timestamptz    not null,
  session_date date           not null,
  open_price   numeric(16, 4) not null,
  high_price   numeric(16, 4) not null,
  high_at      timestamptz    not null,
  low_price    numeric(16, 4) not null,
  low_at       timestamptz    not null,
  close_price  numeric(16, 4) not null,
  close_at     timestamptz    not null,
  primary key (symbol, since)
);

create index price_bar_of_date on price_bar (session_date, since);
create index journal_of_period on journal (session_date, seq);
