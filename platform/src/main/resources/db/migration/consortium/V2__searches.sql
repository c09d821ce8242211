-- Searches for groupings, with what was asked and found. People, enterprises, notices and needs are known to other modules: ids only.
create table consortium.search (
    id              uuid primary key,
    -- null once the person's account is erased
    person_id       uuid,
    -- for whom: an enterprise, or another body
    supplier_id     uuid,
    organisation_id uuid,
    notice_id       uuid,
    need_id         uuid,
    ask             jsonb not null,
    state           text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    -- somebody wants it to end with the best so far
    stopping        boolean not null default false,
    -- what was found on the way
    far             jsonb not null default '[]',
    result          jsonb,
    -- grows each time that it is asked anew
    version         bigint not null default 1,
    created_at      timestamptz not null,
    asked_at        timestamptz not null,
    -- when the process that works on it was last heard of
    heard_at        timestamptz,
    ended_at        timestamptz,
    check (notice_id is not null or need_id is not null)
);
create index search_for_supplier on consortium.search (supplier_id, asked_at) where supplier_id is not null;
create index search_for_organisation on consortium.search (organisation_id, asked_at) where organisation_id is not null;
create index search_under_way on consortium.search (asked_at) where state in ('WAITING', 'RUNNING');
create index search_by_person on consortium.search (person_id) where person_id is not null;

-- How often a supplier could have been shown in a grouping, and was.
create table consortium.exposure (
    supplier_id uuid not null,
    month       date not null,
    candidate   int not null,
    shown       int not null,
    primary key (supplier_id, month)
);
