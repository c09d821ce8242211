-- Whom a need is told to, in which order and why. Suppliers, persons and files are known to other modules: ids only.
create table need.plan (
    need_id    uuid primary key references need.need on delete cascade,
    -- what the draws come from: with it the order can be made again
    seed       bigint not null,
    wanted     int not null check (wanted between 1 and 50),
    size       int not null check (size between 1 and 50),
    pause_days int not null check (pause_days between 1 and 20),
    paused     boolean not null default false,
    waves      int not null default 0,
    -- when it is looked at again; null before the need is open, and once nobody more is to be told
    next_at    timestamptz,
    version    bigint not null default 1
);
create index plan_next on need.plan (next_at) where next_at is not null;

create table need.contact (
    id           uuid primary key,
    need_id      uuid not null references need.need on delete cascade,
    supplier_id  uuid not null,
    -- positions of the lots that it fits, from 0
    lots         int[] not null,
    -- how near to the best, 0 to 1, and in which tier that is
    fit          double precision not null,
    tier         smallint not null,
    km           double precision,
    -- how many turns it was owed when the order was made
    owed         double precision not null,
    draw         bigint not null,
    position     int not null,
    -- suppliers that came in later are ordered after those before: the order of each batch stands by itself
    batch        int not null,
    -- 0 where the buyer added it
    wave         int,
    by_hand      boolean not null default false,
    state        text not null check (state in ('PLANNED', 'OFFLINE', 'CONTACTED', 'SEEN', 'INTERESTED', 'DECLINED', 'QUOTED',
                     'KEPT', 'NOT_KEPT', 'CONCLUDED')),
    why_not      text,
    words        text not null default '',
    -- of the contract that came of it, excl. VAT
    amount       numeric(15, 2),
    planned_at   timestamptz not null,
    contacted_at timestamptz,
    answered_at  timestamptz,
    reminded_at  timestamptz,
    version      bigint not null default 1,
    unique (need_id, supplier_id)
);
create index contact_supplier on need.contact (supplier_id, planned_at);
create index contact_unanswered on need.contact (contacted_at) where state in ('CONTACTED', 'SEEN', 'INTERESTED');

-- What happened, when: added, never changed.
create table need.contact_step (
    id         bigint generated always as identity primary key,
    contact_id uuid not null references need.contact on delete cascade,
    what       text not null,
    -- null for the platform itself, and once the account is erased
    person_id  uuid,
    at         timestamptz not null
);
create index contact_step_contact on need.contact_step (contact_id);
create index contact_step_person on need.contact_step (person_id) where person_id is not null;

-- What buyer and suppliers write to each other about a need.
create table need.message (
    id         uuid primary key,
    need_id    uuid not null references need.need on delete cascade,
    -- who asked, or to whom it is; null for what all suppliers may read
    contact_id uuid references need.contact on delete cascade,
    kind       text not null check (kind in ('QUESTION', 'ANSWER', 'NOTE', 'TO_SUPPLIER', 'TO_BUYER')),
    -- of an answer: the question, in words that do not tell who asked
    question   text not null default '',
    text       text not null,
    -- the question that it answers
    answers    uuid references need.message on delete cascade,
    person_id  uuid,
    at         timestamptz not null
);
create index message_need on need.message (need_id, at);
create unique index message_answered on need.message (answers) where answers is not null;
create index message_person on need.message (person_id) where person_id is not null;

-- Of the buyer's people, who is written to about a need, and what they were told last.
create table need.follower (
    need_id   uuid not null references need.need on delete cascade,
    person_id uuid not null,
    silent    boolean not null default false,
    primary key (need_id, person_id)
);
create index follower_person on need.follower (person_id);
create table need.news (
    need_id     uuid primary key references need.need on delete cascade,
    -- steps up to here were told
    told_to     timestamptz not null,
    told_at     timestamptz,
    enough      boolean not null default false,
    over        boolean not null default false
);
