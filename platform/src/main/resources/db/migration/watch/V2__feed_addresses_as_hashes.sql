-- Of the private address of feeds only a hash is kept.
alter table watch.watch add column feed_hash bytea unique;
update watch.watch set feed_hash = sha256(convert_to(feed_token, 'UTF8')) where feed_token is not null;
alter table watch.watch drop column feed_token;
