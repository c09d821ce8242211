-- How a facilitating body shows itself: its name, logo, two colours, and how to reach it.
create table account.look (
    organisation_id uuid primary key references account.organisation on delete cascade,
    name            text not null,
    action_colour   text not null check (action_colour ~ '^#[0-9a-f]{6}$'),
    accent_colour   text not null check (accent_colour ~ '^#[0-9a-f]{6}$'),
    -- a file of the organisation's
    logo            uuid,
    email           text not null default '',
    phone           text not null default '',
    address         text not null default '',
    -- the name under which people reach it; null: under the platform's own
    host            text unique check (host = lower(host)),
    -- the one that is shown where no name tells which
    main            boolean not null default false
);
create unique index look_main on account.look (main) where main;

-- Who may not sign in any more.
alter table account.person add column blocked_at timestamptz;
