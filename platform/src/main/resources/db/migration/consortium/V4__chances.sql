-- Open notices that the nightly round has looked at; with a result where nobody can take a lot alone, but a grouping could.
create table consortium.chance (
    notice_id uuid primary key,
    version   text not null,
    looked_at timestamptz not null,
    areas     text[] not null,
    deadline  timestamptz,
    -- of what is below: null where there is none
    chance    double precision,
    -- numbers of the lots that nobody could take alone
    lots      text[] not null default '{}',
    -- of those who come everywhere, how many there are: they are too small
    too_small int not null default 0,
    result    jsonb
);
create index chance_areas on consortium.chance using gin (areas) where result is not null;

-- Whom a facilitating body told of a grouping for a notice, and what they said. Nobody is told twice.
create table consortium.meeting (
    notice_id       uuid not null,
    supplier_id     uuid not null,
    organisation_id uuid not null,
    -- who brought them together; null once the account is erased
    person_id       uuid,
    partners        uuid[] not null,
    told_at         timestamptz not null,
    answer          text check (answer in ('YES', 'NO')),
    answered_at     timestamptz,
    answered_by     uuid,
    primary key (notice_id, supplier_id)
);
create index meeting_by_body on consortium.meeting (organisation_id);
create index meeting_by_person on consortium.meeting (person_id) where person_id is not null;
create index meeting_answered_by on consortium.meeting (answered_by) where answered_by is not null;
