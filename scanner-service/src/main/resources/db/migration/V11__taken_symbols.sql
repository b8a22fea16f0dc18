-- Decided today already, or held in the account and not ours: never proposed again that day.
create table taken_symbol (
  id           bigint generated always as identity primary key,
  session_date date   not null,
  symbol       text   not null,
  unique (session_date, symbol)
);
