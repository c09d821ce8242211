-- account.link_secret holds it now.
drop table watch.secret;
