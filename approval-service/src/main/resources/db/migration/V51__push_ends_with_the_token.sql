-- A browser is told as long as the access token is good that its login was made with. Those that
-- asked before are forgotten: each asks again at its next login.
delete from push_browser;
alter table push_browser add column token text references access_token (hash);
