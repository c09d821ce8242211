-- What the buyer writes about a need once it knows the market, and the files that say how it was done.
create table need.conclusion (
    need_id    uuid primary key references need.need on delete cascade,
    learned    text not null default '',
    follow_up  text not null default '',
    version    bigint not null default 1,
    -- null once the account is erased
    person_id  uuid,
    changed_at timestamptz not null
);
create index conclusion_person on need.conclusion (person_id) where person_id is not null;

-- Files that were made: kept as they were given, never changed. They go with their need.
create table need.sourcing_file (
    need_id      uuid not null references need.need on delete cascade,
    number       int not null,
    reach        text not null check (reach in ('FULL', 'DISCLOSURE')),
    format       text not null check (format in ('PDF', 'DOCX')),
    language     text not null,
    -- what it says, as canonical JSON: text, since its hash is that of these characters
    said         text not null,
    said_hash    text not null,
    content      bytea not null,
    content_hash text not null,
    person_id    uuid,
    made_at      timestamptz not null,
    primary key (need_id, number)
);
create index sourcing_file_person on need.sourcing_file (person_id) where person_id is not null;

-- Each time that suppliers were given more time.
create table need.deadline_change (
    id      bigint generated always as identity primary key,
    need_id uuid not null references need.need on delete cascade,
    earlier date,
    later   date not null,
    at      timestamptz not null
);
create index deadline_change_need on need.deadline_change (need_id);
