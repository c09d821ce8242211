-- A mail keeps its Message-ID through all tries: who gets it twice can tell.
alter table account.outbox add column message_id uuid not null default gen_random_uuid();
-- Where one unsubscribes with one click (RFC 8058); null for mails that one has asked for oneself.
alter table account.outbox add column unsubscribe text;

-- Addresses to which nothing is sent any more but what they ask for themselves.
create table account.mail_stop (
    address text primary key check (address = lower(address)),
    -- BOUNCED, COMPLAINED
    why     text not null,
    at      timestamptz not null
);
