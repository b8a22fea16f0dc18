-- A look that comes late or again must not take the place of the first.
alter table price_bar add column open_at timestamptz;
update price_bar set open_at = least(high_at, low_at, close_at);
alter table price_bar alter column open_at set not null;
