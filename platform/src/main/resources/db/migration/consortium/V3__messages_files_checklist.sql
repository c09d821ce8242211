-- What members write to each other.
create table consortium.message (
    id         uuid primary key,
    consortium uuid not null references consortium.consortium on delete cascade,
    -- the enterprise that wrote
    supplier   uuid not null,
    text       text not null,
    -- null once the account is erased
    person     uuid,
    at         timestamptz not null
);
create index message_consortium on consortium.message (consortium, at);
create index message_person on consortium.message (person) where person is not null;

-- Up to which message somebody was told, so that many messages make few mails.
create table consortium.news (
    consortium uuid not null references consortium.consortium on delete cascade,
    person     uuid not null,
    told_to    timestamptz not null,
    told_at    timestamptz,
    primary key (consortium, person)
);
create index news_person on consortium.news (person);

-- Files that members share, and with whom. The files themselves are known to another module.
create table consortium.shared_file (
    file       uuid primary key,
    consortium uuid not null references consortium.consortium on delete cascade,
    supplier   uuid not null,
    -- which document of the checklist it is; null for another
    document   text,
    -- the lead and who shared it see it always
    audience   text not null check (audience in ('ALL', 'LEAD', 'CHOSEN')),
    chosen     uuid[] not null default '{}',
    at         timestamptz not null
);
create index shared_file_consortium on consortium.shared_file (consortium);

-- Documents of the checklist that a member has done elsewhere.
create table consortium.done (
    consortium uuid not null references consortium.consortium on delete cascade,
    supplier   uuid not null,
    document   text not null,
    person     uuid,
    at         timestamptz not null,
    primary key (consortium, supplier, document)
);
create index done_person on consortium.done (person) where person is not null;
