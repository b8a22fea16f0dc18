-- What another service carries out has a row before it is asked, and one with what it answered.
alter table audit drop constraint audit_outcome_check;
alter table audit add constraint audit_outcome_check
  check (outcome in ('BEGUN', 'DONE', 'REFUSED', 'FAILED'));
