-- Why entries are stopped, one row while the cause stands. It outlives the day.
create table trading_cause (
  name       text        not null primary key,
  kind       text        not null,
  subject    text        not null,
  noticed_by text        not null,
  words      text        not null,
  since      timestamptz not null
);

insert into trading_cause (name, kind, subject, noticed_by, words, since)
  select 'HALTED_BY_HAND', 'HALTED_BY_HAND', '', 'operator', 'halted before the update', now()
  from house where halted;

alter table house drop column halted;
