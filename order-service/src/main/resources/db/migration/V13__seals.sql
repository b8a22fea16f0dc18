-- What this service wrote is sealed under a key that is not in here; rows made by hand are not. See
-- docs/decisions/0013-lease-seals-and-stops.md.
alter table fill add column seal text not null default '';
alter table order_intent add column seal text not null default '';
alter table trade add column seal text not null default '';
alter table house add column seal text not null default '';

-- The house is made anew at the next wake, and nothing old is to be sent.
delete from foreign_holding;
delete from house;
update order_intent set errand = 'NONE' where errand <> 'NONE';

-- Money is never emptied out either. What the login does not need it does not have; it owns the
-- tables and could take it back, so this keeps mistakes out, and the seals the rest.
create trigger fill_is_never_emptied before truncate on fill
  for each statement execute function refuse_change();
create trigger commission_is_never_emptied before truncate on commission
  for each statement execute function refuse_change();
do $$
begin
  execute format('revoke delete, truncate on fill, commission from %I', current_user);
end $$;
