-- Who may act. The epoch is unique so that taking the lease changes a key: a transaction that holds
-- the row "for key share" keeps others from taking it, but not its holder from renewing it.
create table order_lease (
  id          integer     not null primary key check (id = 1),
  epoch       bigint      not null unique,
  holder      text        not null,
  valid_until timestamptz not null,
  released    boolean     not null
);
insert into order_lease (id, epoch, holder, valid_until, released)
  values (1, 0, 'nobody', '-infinity', true);

-- Every taking of the lease; one after a crash counts towards a crash loop.
create table order_start (
  epoch       bigint      not null primary key,
  holder      text        not null,
  after_crash boolean     not null,
  started_at  timestamptz not null default now()
);
