-- What suppliers offer. The draft is theirs alone; what was sent is kept as it was sent, each version.
create table need.quote (
    contact_id    uuid primary key references need.contact on delete cascade,
    draft         jsonb not null,
    draft_version bigint not null default 1,
    -- number of the version that counts; null while none was sent, and once it was withdrawn
    sent          int
);
create table need.quote_sent (
    contact_id uuid not null references need.contact on delete cascade,
    number     int not null,
    sheet      jsonb not null,
    -- ids of the files that belong to it
    files      uuid[] not null,
    person_id  uuid,
    sent_at    timestamptz not null,
    primary key (contact_id, number)
);
create index quote_sent_person on need.quote_sent (person_id) where person_id is not null;

-- What the buyer decided, a lot each.
create table need.decision (
    need_id    uuid not null references need.need on delete cascade,
    lot        int not null,
    -- null where nobody was chosen
    contact_id uuid references need.contact on delete cascade,
    amount     numeric(15, 2),
    reasons    text not null,
    -- why so few were compared, or which procedure was followed above the threshold
    remark     text not null default '',
    person_id  uuid,
    decided_at timestamptz not null,
    primary key (need_id, lot)
);
create index decision_person on need.decision (person_id) where person_id is not null;
