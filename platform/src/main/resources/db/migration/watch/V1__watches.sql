-- How far into the notices' change log alerts have been read.
create table watch.mark (
    one     boolean primary key default true check (one),
    notices bigint not null
);

-- What signs links in mails; made when it is first needed.
create table watch.secret (
    one    boolean primary key default true check (one),
    secret bytea not null
);

-- The lot of a notice that fits a supplier best, found when the notice came: what alerts are chosen from.
create table watch.find (
    supplier_id uuid not null,
    notice_id   uuid not null,
    lot_id      uuid not null,
    score       real not null,
    found_at    timestamptz not null,
    primary key (supplier_id, notice_id)
);
create index find_at on watch.find (found_at);
create index find_notice on watch.find (notice_id);

-- What is followed: by a supplier from its profile, or by a person as a list of notices.
create table watch.watch (
    id          uuid primary key,
    supplier_id uuid,
    person_id   uuid,
    name        text not null,
    -- the list's address parameters; null: what fits the supplier's profile
    query       jsonb,
    breadth     text not null,
    rhythm      text not null,
    hour        int not null check (hour between 0 and 23),
    weekday     int not null check (weekday between 1 and 7),
    paused      boolean not null default false,
    -- the least score that is told, so that as many are as the breadth says; learned each night
    threshold   real not null default 0,
    -- from which score on one is told at once; 0: not known yet
    sure        real not null default 0,
    -- the private address of its feeds
    feed_token  text unique,
    created_at  timestamptz not null,
    check (supplier_id is not null or person_id is not null)
);
create unique index watch_of_profile on watch.watch (supplier_id) where query is null;
create index watch_supplier on watch.watch (supplier_id);
create index watch_person on watch.watch (person_id);

-- Who does not want the mails of a watch of theirs.
create table watch.unsubscribed (
    watch_id  uuid not null references watch.watch on delete cascade,
    person_id uuid not null,
    at        timestamptz not null,
    primary key (watch_id, person_id)
);

-- Who wants no mails of any watch.
create table watch.silent (
    person_id uuid primary key,
    at        timestamptz not null
);

-- What a person is told, once a notice and version.
create table watch.alert (
    id          bigint generated always as identity primary key,
    person_id   uuid not null,
    notice_id   uuid not null,
    version     text not null,
    -- NEW, CHANGED, CANCELLED
    news        text not null,
    watch_id    uuid,
    supplier_id uuid,
    lot_id      uuid,
    score       real,
    -- the strongest reasons, or what changed: codes with values
    reasons     jsonb not null,
    created_at  timestamptz not null,
    due_at      timestamptz not null,
    -- when the mail that tells it was posted
    told_at     timestamptz,
    -- when a link of it was followed
    opened_at   timestamptz,
    unique (person_id, notice_id, version)
);
create index alert_due on watch.alert (due_at) where told_at is null;
create index alert_notice on watch.alert (notice_id);
create index alert_watch on watch.alert (watch_id, created_at);
create index alert_supplier on watch.alert (supplier_id, created_at);

-- Where integrators hear of what a watch finds.
create table watch.hook (
    watch_id   uuid primary key references watch.watch on delete cascade,
    url        text not null,
    secret     text not null,
    failing_since timestamptz
);
create table watch.hook_call (
    id         uuid primary key,
    watch_id   uuid not null references watch.watch on delete cascade,
    notice_id  uuid not null,
    version    text not null,
    body       text not null,
    created_at timestamptz not null,
    next_try   timestamptz not null,
    tries      int not null default 0,
    done_at    timestamptz,
    failure    text,
    unique (watch_id, notice_id, version)
);
create index hook_call_due on watch.hook_call (next_try) where done_at is null;
