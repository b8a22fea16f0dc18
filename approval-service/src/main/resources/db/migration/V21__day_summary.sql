-- Each day's page as it was written when the day went to sleep.
create table day_summary (
  session_date date        not null primary key,
  written_at   timestamptz not null,
  headline     text        not null,
  markdown     text        not null,
  html         text        not null
);
