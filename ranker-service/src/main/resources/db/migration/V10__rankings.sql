-- Every scan that was ranked, and the exact question.
create table ranking (
  scan_id        text        not null primary key,
  session_date   date        not null,
  kind           text        not null check (kind in ('PRE_OPEN', 'RESCAN')),
  answered_at    timestamptz not null,
  scorer         text        check (scorer in ('MODELS', 'RULE')),
  -- Tickers with their confidence, the surest first: WULF 0.86, RCAT 0.76
  picks          text        not null,
  prompt_version text        not null,
  prompt         text        not null,
  prompt_sha256  text        not null,
  failure        text,
  check ((scorer is null) <> (failure is null))
);

create index ranking_by_date on ranking (session_date);

-- Every question to a model with its answer, word for word.
create table ranking_call (
  id             text           not null primary key,
  scan_id        text           not null references ranking (scan_id),
  model          text           not null,
  attempt        integer        not null,
  answer         text           not null,
  tokens_in      bigint         not null,
  tokens_out     bigint         not null,
  cost_usd       numeric(16, 4) not null,
  latency_millis bigint         not null,
  -- Null when the answer was usable.
  problem        text
);

create index ranking_call_by_scan on ranking_call (scan_id);
