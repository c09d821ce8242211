-- Which mails left, to recognise those that come back: a report is believed only of one of them. Addresses as SHA-256 only.
create table account.mail_sent (
    message_id   uuid primary key,
    address_hash bytea not null,
    sent_at      timestamptz not null,
    -- when it came back for a reason that may pass: a full mailbox
    returned_at  timestamptz
);
create index mail_sent_address on account.mail_sent (address_hash);
create index mail_sent_age on account.mail_sent (sent_at);
create unique index outbox_message on account.outbox (message_id);

insert into account.mail_sent (message_id, address_hash, sent_at)
select message_id, sha256(convert_to(lower(recipient), 'UTF8')), sent_at from account.outbox where sent_at is not null;
