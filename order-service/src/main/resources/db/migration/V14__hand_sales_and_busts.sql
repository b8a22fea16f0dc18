-- A bust is an execution corrected to no shares.
alter table fill drop constraint fill_shares_check;
alter table fill add constraint fill_shares_check check (shares >= 0);

-- Shares of a trade of ours that a person sold beside us, and what they brought.
alter table trade add column hand_shares bigint not null default 0;
alter table trade add column hand_received numeric not null default 0;
